using System.Text;
using SmtpConfigAnalyzers.Tests.Verification;
using static SmtpConfigAnalyzers.Tests.Verification.Verify;

namespace SmtpConfigAnalyzers.Tests.Flow;

/// <summary>Programs that nobody has finished, and programs that are too large.</summary>
public class RobustnessTests
{
    private static readonly string Program = WithMailKit("""
        using var client = new SmtpClient();
        var p = flag ? 465 : 587;
        try
        {
            await client.ConnectAsync("smtp.contoso.com", 587, SecureSocketOptions.Auto, cancellation);
            if (!client.IsSecure) throw new InvalidOperationException("no TLS");
            client.Authenticate(user, password);
        }
        catch (Exception e) when (e is { Message: "a" }) { foreach (var c in host) { client.Connect(new Uri($"smtp://{host}:{p}")); } }
        var old = new System.Net.Mail.SmtpClient(host, p) { EnableSsl = true, Port = p switch { 465 => 1, _ => 2 } };
        (p, var q) = (1, 2);
        old.Send("a", "b", "c", "d" + q);
        """);

    [Fact]
    public async Task EveryPrefixOfAProgram_IsRead()
    {
        for (var length = 0; length < Program.Length; length += 3)
        {
            Assert.DoesNotContain(await Diagnose.CSharp(Program[..length]), diagnostic => diagnostic.Id == "AD0001");
        }
    }

    [Fact]
    public async Task EveryProgramWithAHole_IsRead()
    {
        for (var at = 0; at < Program.Length - 9; at += 9)
        {
            Assert.DoesNotContain(await Diagnose.CSharp(Program.Remove(at, 9)), diagnostic => diagnostic.Id == "AD0001");
        }
    }

    [Theory]
    [InlineData("client.Connect(\"smtp.contoso.com\", 465, SecureSocketOptions.StartTls, missing);", "SMTP1002")]
    [InlineData("client.Connect(missing.Host, 465, SecureSocketOptions.StartTls);", "SMTP1002")]
    [InlineData("client.Connect(\"smtp.contoso.com\", 465, SecureSocketOptions.StartTls)", "SMTP1002")]
    [InlineData("client.Connect(\"smtp.contoso.com\", 465, ", "")]
    [InlineData("client.Connect(\"smtp.contoso.com\", 465, missing);", "")]
    [InlineData("client.Connect(\"smtp.contoso.com\", 465, SecureSocketOptions.Missing);", "")]
    [InlineData("missing.Connect(\"smtp.contoso.com\", 465, SecureSocketOptions.StartTls);", "")]
    [InlineData("client.Connect(missing.Host, missing.Port, SecureSocketOptions.None); client.Authenticate(\"u\", missing.Password);",
        "SMTP1007")]
    [InlineData("client.Connect(missing.Host, missing.Port, SecureSocketOptions.StartTlsWhenAvailable); "
        + "client.Authenticate(missing.User, missing.Password);", "SMTP1006")]
    // may be a socket and a host
    [InlineData("client.Connect(missing.Host, missing.Port); client.Authenticate(\"u\", missing.Password);", "")]
    [InlineData("client.Connect(new Missing(\"smtp.contoso.com\"));", "")]
    [InlineData("client.Connect(\"smtp.contoso.com\", 25, missing);", "")]
    [InlineData("var old = new System.Net.Mail.SmtpClient(missing.Host, 465);", "SMTP1005")]
    [InlineData("var old = new System.Net.Mail.SmtpClient(missing.Host, missing.Port);", "")]
    public async Task HalfTypedCode_IsReadAsFarAsItIsCertain(string statement, string expected) => Assert.Equal(
        expected, string.Join(
            " ", (await Diagnose.CSharp(WithMailKit($"using var client = new SmtpClient();\n{statement}")))
            .Select(diagnostic => diagnostic.Id)));

    [Fact]
    public async Task ThousandClients_IsRead()
    {
        var statements = new StringBuilder();
        for (var i = 0; i < 1000; i++)
        {
            statements.AppendLine(
                System.Globalization.CultureInfo.InvariantCulture,
                $"new SmtpClient(\"smtp.contoso.com\", 587) {{ EnableSsl = false }}.Send(message);");
        }

        Assert.Equal(1000, (await Diagnose.CSharp(WithSystemNetMail(statements.ToString()))).Length);
    }

    [Theory]
    [InlineData("if (host == \"{0}\") client.Timeout = {0};")]
    [InlineData("if (host.Length > {0}) Console.WriteLine({0});")]
    [InlineData("if (flag) Console.WriteLine({0});")]
    public async Task SixtyIndependentBranches_IsRead(string branch)
    {
        var statements = string.Join("\n", Enumerable.Range(1, 60).Select(i => branch.Replace("{0}", $"{i}", StringComparison.Ordinal)));
        var diagnostics =
            await Diagnose.CSharp(
                WithSystemNetMail($"var client = new SmtpClient(\"smtp.contoso.com\", 587);\n{statements}\nclient.Send(message);"));
        Assert.Equal("SMTP1003", Assert.Single(diagnostics).Id);
    }

    [Fact]
    public async Task SixtyBranchesThatMatter_IsRead()
    {
        var statements = string.Join("\n", Enumerable.Range(1, 60).Select(i => $"if (host == \"{i}\") client.Port = {i};"));
        var diagnostics =
            await Diagnose.CSharp(
                WithSystemNetMail($"var client = new SmtpClient(\"smtp.contoso.com\", 587);\n{statements}\nclient.Send(message);"));
        Assert.Equal("SMTP1007", Assert.Single(diagnostics).Id); // whatever the port, TLS is off
    }

    [Fact]
    public async Task DeepNesting_IsRead()
    {
        const int Depth = 60;
        var source = WithSystemNetMail(
            string.Concat(Enumerable.Range(0, Depth).Select(i => $"if (port > {i}) {{ try {{ "))
            + "new SmtpClient(\"smtp.contoso.com\", 587).Send(message);"
            + string.Concat(Enumerable.Repeat(" } finally { Console.WriteLine(); } }", Depth)));
        Assert.Equal("SMTP1003", Assert.Single(await Diagnose.CSharp(source)).Id);
    }

    [Fact]
    public async Task DeepExpression_IsRead()
    {
        var condition = string.Join(" && ", Enumerable.Range(0, 300).Select(i => $"port != {i}"));
        var diagnostics =
            await Diagnose.CSharp(WithSystemNetMail($"if ({condition}) new SmtpClient(\"smtp.contoso.com\", 587).Send(message);"));
        Assert.Equal("SMTP1003", Assert.Single(diagnostics).Id);
    }

    [Fact]
    public async Task ChainOfTenThousandOperands_DoesNotOverflowTheStack()
    {
        var chain = string.Join(" + ", Enumerable.Repeat("user", 10_000));
        var source = WithSystemNetMail($"new SmtpClient(\"smtp.contoso.com\", 587).Send(\"a\", \"b\", \"c\", {chain});");
        Assert.DoesNotContain(await Diagnose.CSharp(source), diagnostic => diagnostic.Id == "AD0001");
    }
}
