using static SmtpConfigAnalyzers.Tests.Verification.Verify;

namespace SmtpConfigAnalyzers.Tests.Transport;

public class DoNotUseImplicitTlsOnStartTlsPortTests
{
    [Theory]
    [InlineData("""client.Connect("smtp.contoso.com", 587, {|SMTP1004:SecureSocketOptions.SslOnConnect|})""")]
    [InlineData("""client.Connect("smtp.contoso.com", 25, {|SMTP1004:SecureSocketOptions.SslOnConnect|})""")]
    [InlineData("""client.Connect("smtp.contoso.com", 587, {|SMTP1004:true|})""")]
    [InlineData("""client.Connect("smtp.contoso.com", 25, {|SMTP1004:true|})""")]
    [InlineData("""client.Connect(host, 587, {|SMTP1004:true|})""")]
    [InlineData("""client.Connect("relay", 25, {|SMTP1004:true|})""")]
    [InlineData("""client.Connect(useSsl: {|SMTP1004:true|}, host: host, port: 587)""")]
    [InlineData("""client.Connect("smtp.contoso.com", 587, {|SMTP1004:(SecureSocketOptions)2|})""")]
    [InlineData("""client.Connect(new Uri({|SMTP1004:"smtps://smtp.contoso.com:587"|}))""")]
    [InlineData("""client.Connect(new Uri({|SMTP1004:"smtps://smtp.contoso.com:25/?starttls=always"|}))""")]
    [InlineData("""await client.ConnectAsync("smtp.contoso.com", 587, {|SMTP1004:true|}, cancellation)""")]
    [InlineData("""await client.ConnectAsync("smtp.contoso.com", 587, {|SMTP1004:SecureSocketOptions.SslOnConnect|})""")]
    public Task HandshakeFails_Reports(string connect) =>
        Reports(WithMailKit($"using var client = new SmtpClient();\n{connect};\nclient.Authenticate(user, password);"));

    [Theory]
    [InlineData("""client.Connect("smtp.contoso.com", 465, true)""")]
    [InlineData("""client.Connect("smtp.contoso.com", 0, true)""")]
    [InlineData("""client.Connect("smtp.contoso.com", 2525, SecureSocketOptions.SslOnConnect)""")]
    [InlineData("""client.Connect("smtp.contoso.com", 2465, SecureSocketOptions.SslOnConnect)""")]
    [InlineData("""client.Connect("smtp.contoso.com", port, SecureSocketOptions.SslOnConnect)""")]
    [InlineData("""client.Connect("smtp.contoso.com", options: SecureSocketOptions.SslOnConnect)""")]
    [InlineData("""client.Connect(new Uri("smtps://smtp.contoso.com"))""")]
    [InlineData("""client.Connect("localhost", 587, true)""")]
    [InlineData("""client.Connect("mailhog", 25, true)""")]
    public Task OtherPortOrLoopback_IsSilent(string connect) =>
        IsSilent(WithMailKit($"using var client = new SmtpClient();\n{connect};\nclient.Authenticate(user, password);"));

    [Fact]
    public Task TrustedHost_Reports() => Reports(
        WithMailKit("""new SmtpClient().Connect("smtp.contoso.com", 587, {|SMTP1004:true|});"""), ("smtplint.trusted_hosts", "*"));

    [Fact]
    public Task Receiver_IsSilent() =>
        IsSilent(WithMailKit("""new MailKit.Net.Imap.ImapClient().Connect("mail.contoso.com", 587, true);"""));

    [Theory]
    [InlineData("""client.Connect("smtp.contoso.com", {|SMTP1001:25|}, true);""")]
    [InlineData("""client.Connect("smtp.contoso.com", 587, true);""")]
    public Task RuleIsOff_NextReports(string statement) => Reports(
        WithMailKit("using var client = new SmtpClient();\n" + statement), ("dotnet_diagnostic.SMTP1004.severity", "none"));

    [Theory]
    [InlineData("""client.Connect(host, 587, SecureSocketOptions.SslOnConnect)""", "SslOnConnect", 587, "StartTls")]
    [InlineData("""client.Connect(host, 587, true)""", "useSsl: true", 587, "StartTls")]
    [InlineData("""client.Connect(host, 25, true)""", "useSsl: true", 25, "port 587 with StartTls")]
    [InlineData("""client.Connect(new Uri("smtps://smtp.contoso.com:587"))""", "smtps://", 587, "?starttls=always")]
    public Task Mode_Says(string connect, string mode, int port, string remedy) => Says(
        WithMailKit($"var client = new SmtpClient();\n{connect};"),
        $"{mode} starts TLS at once but port {port} greets in plain text: the handshake fails and no mail is sent. Use {remedy}.");
}
