using SmtpConfigAnalyzers.Tests.Verification;
using static SmtpConfigAnalyzers.Tests.Verification.Verify;

namespace SmtpConfigAnalyzers.Tests.Flow;

/// <summary>
/// A mode that a comparison with the port decides: what is wrong for every port is reported, and says on which port TLS would have been.
/// </summary>
public class ModeByPortTests
{
    [Theory]
    [InlineData("", "port", "port == 465")]
    [InlineData("", "port", "465 == port")]
    [InlineData("", "port", "port is 465")]
    [InlineData("", "port", "!(port != 465)")]
    [InlineData("", "port", "port == 465 ? true : false")]
    [InlineData("var ssl = port == 465;", "port", "ssl")]
    [InlineData("var p = int.Parse(host);", "p", "p == 465")]
    [InlineData("if (!int.TryParse(host, out var p)) return;", "p", "p == 465")]
    public async Task SystemNetMail_TlsOnlyOn465_Reports(string statements, string port, string mode)
    {
        var finding = Assert.Single(await Diagnose.CSharp(SystemNetMail(statements, port, mode)));
        Assert.Equal("SMTP1007", finding.Id);
        Assert.EndsWith(" TLS is on only on port 465, where EnableSsl = true hangs.", finding.GetMessage(null), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "port", "port == 587")]
    [InlineData("", "port", "port != 25")]
    [InlineData("", "port", "port == 465 || port == 587")]
    [InlineData("", "port", "port is 465 or 587")]
    [InlineData("", "port", "port > 25")]
    [InlineData("", "port", "host == \"smtp.contoso.com\"")]
    [InlineData("var ssl = port == 465; if (ssl) port = 587;", "port", "ssl")] // then another port is used
    [InlineData("var ssl = port == 465; port = 587; ssl = port == 587;", "port", "ssl")]
    [InlineData("var p = int.Parse(host); var ssl = p == 465; p = int.Parse(user);", "p", "ssl")]
    [InlineData("", "int.Parse(user)", "port == 465")]
    public async Task SystemNetMail_RightOnSomePort_IsSilent(string statements, string port, string mode) =>
        Assert.Empty(await Diagnose.CSharp(SystemNetMail(statements, port, mode)));

    [Theory]
    [InlineData("port == 587", "SMTP1006", "required only on port 587, where useSsl: true fails")]
    [InlineData("port == 25", "SMTP1006", "required only on port 25, where useSsl: true fails")]
    [InlineData("port == 465 ? SecureSocketOptions.StartTls : SecureSocketOptions.None", "SMTP1007",
        "on only on port 465, where StartTls hangs")]
    [InlineData("port == 587 ? SecureSocketOptions.SslOnConnect : SecureSocketOptions.None", "SMTP1007",
        "on only on port 587, where SslOnConnect fails")]
    public async Task MailKit_WrongOnEveryPort_Reports(string mode, string rule, string sentence)
    {
        var finding = Assert.Single(await Diagnose.CSharp(MailKit("", mode)));
        Assert.Equal(rule, finding.Id);
        Assert.EndsWith($" TLS is {sentence}.", finding.GetMessage(null), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "port == 465")]
    [InlineData("", "port != 587")]
    [InlineData("", "port == 465 ? SecureSocketOptions.SslOnConnect : SecureSocketOptions.StartTls")]
    [InlineData("var ssl = port == 465;", "ssl ? SecureSocketOptions.SslOnConnect : SecureSocketOptions.StartTls")]
    public async Task MailKit_RightOnSomePort_IsSilent(string statements, string mode) =>
        Assert.Empty(await Diagnose.CSharp(MailKit(statements, mode)));

    [Theory]
    [InlineData("587", "")]
    [InlineData("465", "SMTP1005")]
    [InlineData("25", "SMTP1001")]
    public async Task PortIsKnown_IsJudgedAsItIs(string port, string expected) =>
        Assert.Equal(
            expected, string.Join(
                " ", (await Diagnose.CSharp(SystemNetMail($"port = {port};", "port", "port == 587 || port == 465")))
                .Select(finding => finding.Id)));

    private static string SystemNetMail(string statements, string port, string mode) => WithSystemNetMail(
        $"{statements}\nusing var client = new SmtpClient(host, {port}) {{ EnableSsl = {mode}, Credentials = new NetworkCredential(user, "
        + $"password) }};\nclient.Send(message);");

    private static string MailKit(string statements, string mode) =>
        WithMailKit($"{statements}\nusing var client = new SmtpClient();\nclient.Connect(host, port, {mode});\nclient.Authenticate(user, "
            + $"password);");
}
