using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Testing;
using SmtpConfigAnalyzers.Tests.Verification;
using static SmtpConfigAnalyzers.Tests.Verification.Verify;

namespace SmtpConfigAnalyzers.Tests.Flow;

/// <summary>Programs that look like a wrong connection, and like none, for reasons of the language.</summary>
public class TrapTests
{
    [Theory]
    [InlineData("new SmtpClient().Connect(host, 465);")]
    [InlineData("new SmtpClient().Connect(host, 465, SecureSocketOptions.Auto);")]
    [InlineData("new SmtpClient().Connect(host, options: SecureSocketOptions.SslOnConnect);")]
    [InlineData("new SmtpClient().Connect(port: 465, cancellationToken: cancellation, host: host);")]
    [InlineData("new SmtpClient().Connect(useSsl: true, host: host, port: 465);")]
    public Task AutoOn465_NamedAndOmittedArguments_IsSilent(string statement) => IsSilent(WithMailKit(statement));

    [Theory]
    [InlineData("new SmtpClient().Connect(cancellationToken: cancellation, port: 465, options: "
        + "{|SMTP1002:SecureSocketOptions.StartTls|}, host: host);")]
    [InlineData("new SmtpClient().Connect(port: {|SMTP1001:25|}, cancellationToken: cancellation, host: \"smtp.contoso.com\");")]
    public Task NamedArguments_Reports(string statement) => Reports(WithMailKit(statement));

    [Theory]
    [InlineData("client.Connect(host, 587, (SecureSocketOptions)port);")]
    [InlineData("client.Connect(host, 465, (SecureSocketOptions)port);")]
    [InlineData("client.Connect(host, 587, (SecureSocketOptions)3);")]
    [InlineData("client.Connect(host, 587, (SecureSocketOptions)Enum.Parse(typeof(SecureSocketOptions), user));")]
    public Task ModeCastFromANumber_IsSilent(string statement) =>
        IsSilent(WithMailKit("using var client = new SmtpClient();\n" + statement));

    [Theory]
    [InlineData("SmtpClient client = new(\"smtp.contoso.com\", 587) { EnableSsl = true };")]
    [InlineData("SmtpClient client = new(\"smtp.contoso.com\", 587); client.EnableSsl = true;")]
    [InlineData("SmtpClient client; client = new(\"smtp.contoso.com\") { Port = 587, EnableSsl = flag };")]
    public Task TargetTypedNew_IsSilent(string statement) => IsSilent(WithSystemNetMail(statement + " client.Send(message);"));

    // An initializer whose value branches is a capture of the object, blocks, and an assignment on the capture.
    [Theory]
    [InlineData("EnableSsl = flag ? true : user.Length > 0")]
    [InlineData("EnableSsl = flag || true")]
    [InlineData("EnableSsl = Setting ?? true")]
    [InlineData("Timeout = flag ? 1 : 2, EnableSsl = true")]
    [InlineData("Port = flag ? 587 : 2525, EnableSsl = true")]
    [InlineData("EnableSsl = true, Credentials = flag ? new NetworkCredential(user, password) : null")]
    public Task InitializerThatBranches_IsSilent(string initializer) => IsSilent(WithSystemNetMail(
        $"using var client = new SmtpClient(\"smtp.contoso.com\", 587) {{ {initializer} }}; client.Send(message);",
            "private static bool? Setting;"));

    [Theory]
    [InlineData("EnableSsl = {|SMTP1003:flag ? false : false|}")]
    [InlineData("Timeout = flag ? 1 : 2, EnableSsl = {|SMTP1003:false|}")]
    public Task InitializerThatBranches_Reports(string initializer) => Reports(WithSystemNetMail(
        $"using var client = new SmtpClient(\"smtp.contoso.com\", 587) {{ {initializer} }}; client.Send(message);"));

    [Theory]
    [InlineData("#if NEVER\nclient.Connect(host, 465, false);\n#endif")]
    [InlineData("#if !NEVER\nclient.Connect(host, 465, true);\n#else\nclient.Connect(host, 465, false);\n#endif")]
    public Task CallThatIsNotCompiled_IsSilent(string statements) =>
        IsSilent(WithMailKit("using var client = new SmtpClient();\n" + statements));

    [Fact]
    public Task CallThatIsCompiledInABranch_Reports() => Reports(WithMailKit(
        "using var client = new SmtpClient();\n#if NEVER\nclient.Connect(host, 465, true);\n#else\nclient.Connect(host, 465, "
        + "{|SMTP1002:false|});\n#endif"));

    [Theory]
    [InlineData("try { client.Port = 25; client.EnableSsl = true; client.Port = int.Parse(user); } catch (FormatException) { client.Port "
        + "= 587; }")]
    [InlineData("try { client.EnableSsl = true; } catch (Exception) when (flag) { client.EnableSsl = true; }")]
    [InlineData("try { client.EnableSsl = bool.Parse(user); } catch { client.EnableSsl = true; }")]
    public Task CatchFromEveryBlockOfItsTry_IsSilent(string statements) => IsSilent(WithSystemNetMail(
        $"using var client = new SmtpClient(\"relay.contoso.com\", 587);\n{statements}\nclient.Send(message);"));

    [Theory]
    [InlineData("using (client) { client.EnableSsl = true; client.Send(message); }")]
    [InlineData("client.SendCompleted += (_, _) => client.EnableSsl = true; client.Send(message);")]
    [InlineData("Func<bool> secure = () => client.EnableSsl = true; if (secure()) client.Send(message);")]
    [InlineData("var other = client; other.EnableSsl = true; client.Send(message);")]
    public Task SetThroughAnotherNameOrLater_IsSilent(string statements) => IsSilent(WithSystemNetMail(
        $"var client = new SmtpClient(\"smtp.contoso.com\", 587);\n{statements}"));

    // One answer for the compilation: the file itself says no mail name.
    [Theory]
    [InlineData("global using Client = System.Net.Mail.SmtpClient;", "_ = new Client(host, 993);")]
    [InlineData("public class Client : System.Net.Mail.SmtpClient { }", "_ = new Client { Host = host, Port = 993 };")]
    [InlineData("public partial class Mailer { private System.Net.Mail.SmtpClient _kept; }", "_kept = new(host, 993);")]
    public async Task NameInAnotherFile_IsReadAll(string other, string statement)
    {
        Assert.Equal(["SMTP1009"], await On("a.contoso.com"));
        Assert.Empty(await On("localhost"));

        async Task<IEnumerable<string>> On(string host)
        {
            var compilation =
                Diagnose.Compile(
                    $"public partial class Mailer {{ private const string host = \"{host}\"; public void Open() {{ {statement} }} }}", []);
            return (await Diagnose.Run(compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText(other, path: "/Other.cs"))))
                .Select(diagnostic => diagnostic.Id);
        }
    }

    [Theory]
    [InlineData("Dim client As New SmtpClient((\"smtp.contoso.com\"), (587)) With {.EnableSsl = (True)}")]
    [InlineData("Dim client As New SmtpClient(\"smtp.contoso.com\", 587)\nWith client\n.EnableSsl = (True)\nEnd With")]
    [InlineData("Dim client As New SmtpClient(\"smtp.contoso.com\", 587)\nWith client\nWith .ServicePoint\nEnd With\n.EnableSsl = "
        + "True\nEnd With")]
    [InlineData("#If NEVER Then\nDim client As New SmtpClient(\"smtp.contoso.com\", 25)\n#End If")]
    public async Task VisualBasic_WithAndParentheses_IsSilent(string statements) => Assert.Empty(await Diagnose.VisualBasic($"""
        Imports System.Net.Mail

        Public Class Mailer
            Public Sub Send()
                {statements}
            End Sub
        End Class
        """));

    // There the client reads mailSettings: the host may be in it.
    [Fact]
    public async Task NetFramework_HostIsNeverSet_IsSilent()
    {
        var source = WithSystemNetMail("var client = new SmtpClient(); client.Send(message);");
        Assert.Empty(
            await Diagnose.CSharp(
                source, await ReferenceAssemblies.NetFramework.Net472.Default.ResolveAsync(LanguageNames.CSharp, default)));
        Assert.Equal("SMTP4004", Assert.Single(await Diagnose.CSharp(source)).Id);
    }

    [Theory]
    [InlineData("always")]
    [InlineData("TRUE")]
    [InlineData("yes")]
    [InlineData("never", "SMTP1008")]
    [InlineData("false", "SMTP1008")]
    [InlineData("No", "SMTP1008")]
    public async Task StartTlsValueThatMailKitKnows_DecidesTheMode(string value, string other = "") => Assert.Equal(
        other,
        string.Join(" ",
            (await Diagnose.Run(
                Diagnose.Compile(WithMailKit($"new SmtpClient().Connect(new Uri(\"smtp://relay.corp:2525/?starttls={value}\"));"), []),
                Diagnose.AllAnalyzers)).Select(diagnostic => diagnostic.Id)));
}
