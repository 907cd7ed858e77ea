using Microsoft.CodeAnalysis;
using SmtpConfigAnalyzers.Tests.Verification;
using static SmtpConfigAnalyzers.Tests.Verification.Verify;

namespace SmtpConfigAnalyzers.Tests.Flow;

/// <summary>
/// What a program says for the case that nothing else is said: evidence like a default in a class of options, a note that names it.
/// </summary>
public class PortDefaultTests
{
    private const string Members = """
        private static int? Given { get; set; }
        private static string Text(string key) => Environment.GetEnvironmentVariable(key);
        private static readonly int Kept = int.Parse(Environment.GetEnvironmentVariable("SMTP_PORT") ?? "587");
        private static int Asked => int.TryParse(Environment.GetEnvironmentVariable("SMTP_PORT"), out var p) ? p : 587;
        """;

    [Theory]
    [InlineData("int.Parse(Environment.GetEnvironmentVariable(\"SMTP_PORT\") ?? \"587\")")]
    [InlineData("Convert.ToInt32(Text(\"port\") ?? \"587\")")]
    [InlineData("Given ?? 587")]
    [InlineData("Given.GetValueOrDefault(587)")]
    [InlineData("Given.HasValue ? Given.Value : 587")]
    [InlineData("Given is { } p ? p : 587")]
    [InlineData("Given is int p ? p : 587")]
    [InlineData("int.TryParse(host, out var p) ? p : 587")]
    [InlineData("!int.TryParse(host, out var p) ? 587 : p")]
    [InlineData("int.Parse(string.IsNullOrEmpty(host) ? \"587\" : host)")]
    [InlineData("string.IsNullOrWhiteSpace(host) ? 587 : int.Parse(host)")]
    [InlineData("host == null ? 587 : int.Parse(host)")]
    [InlineData("host is not null ? int.Parse(host) : 587")]
    [InlineData("port > 0 ? port : 587")]
    [InlineData("port == 0 ? 587 : port")]
    [InlineData("Kept")]
    [InlineData("Asked")]
    public async Task Default_IsANoteThatNamesIt(string value)
    {
        var finding = Assert.Single(await Diagnose.CSharp(Program($"var chosen = {value};", "chosen")));
        Assert.Equal(("SMTP1004", DiagnosticSeverity.Info), (finding.Id, finding.Severity));
        Assert.Matches(@"Port 587 by default, Mailer\.cs line \d+\.$", finding.GetMessage(null));
        Assert.Empty(await Diagnose.CSharp(Program($"var chosen = {value};", "chosen").Replace("587", "465", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("if (!int.TryParse(host, out var chosen)) chosen = 587;")]
    [InlineData("if (!int.TryParse(host, out var chosen)) { chosen = 587; }")]
    [InlineData("int chosen; if (!int.TryParse(host, out chosen)) { chosen = 587; }")]
    [InlineData("if (int.TryParse(host, out var chosen) == false) chosen = 587;")]
    [InlineData("var chosen = port; if (chosen <= 0) chosen = 587;")]
    [InlineData("if (port == 0) port = 587; var chosen = port;")]
    [InlineData("var text = Text(\"port\"); if (string.IsNullOrEmpty(text)) text = \"587\"; var chosen = int.Parse(text);")]
    public async Task DefaultByAStatement_IsANoteThatNamesIt(string statements)
    {
        var finding = Assert.Single(await Diagnose.CSharp(Program(statements, "chosen")));
        Assert.Equal(("SMTP1004", DiagnosticSeverity.Info), (finding.Id, finding.Severity));
        Assert.Matches(@"Port 587 by default, Mailer\.cs line \d+\.$", finding.GetMessage(null));
        Assert.Empty(await Diagnose.CSharp(Program(statements, "chosen").Replace("587", "465", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("if (!int.TryParse(host, out var chosen)) chosen = new Random().Next();")]
    [InlineData("if (!int.TryParse(host, out var chosen)) chosen = 587; chosen = port;")]
    [InlineData("var chosen = port; if (chosen == 465) chosen = 587;")]
    [InlineData("var chosen = port; if (flag) chosen = 587;")]
    [InlineData("var chosen = port; if (host == null) chosen = 587; else chosen = int.Parse(host);")]
    [InlineData("var chosen = port; if (string.IsNullOrEmpty(host)) { chosen = 587; }")]
    [InlineData("if (!int.TryParse(host, out var other)) other = 587; var chosen = port;")]
    public async Task StatementOfSomethingElse_IsSilent(string statements) =>
        Assert.Empty(await Diagnose.CSharp(Program(statements, "chosen")));

    [Theory]
    [InlineData("port == 465 ? 587 : port")]
    [InlineData("host == \"a\" ? 587 : port")]
    [InlineData("flag ? 587 : port")]
    [InlineData("int.TryParse(host, out var p) ? 587 : port")]
    [InlineData("Given ?? port")]
    [InlineData("port > 0 ? port : new Random().Next()")]
    public async Task OneOfSeveral_IsSilent(string value) =>
        Assert.Empty(await Diagnose.CSharp(Program($"var chosen = {value};", "chosen")));

    [Theory]
    [InlineData("Text(\"host\") ?? \"localhost\"", "SMTP3001")]
    [InlineData("\"localhost\"", "")]
    public async Task DefaultOfTheHost_IsNotTheHost(string server, string expected) => Assert.Equal(
        expected,
        string.Join(" ", (await Diagnose.CSharp(WithMailKit(
            $"using var client = new SmtpClient {{ ServerCertificateValidationCallback = (_, _, _, _) => true "
            + $"}};\nclient.Connect({server}, 465, SecureSocketOptions.SslOnConnect);", Members))).Select(finding => finding.Id)));

    private static string Program(string statements, string port) =>
        WithMailKit($"{statements}\nusing var client = new SmtpClient();\nclient.Connect(\"smtp.contoso.com\", {port}, true);", Members);
}
