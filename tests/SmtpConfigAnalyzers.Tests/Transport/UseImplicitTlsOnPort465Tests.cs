using static SmtpConfigAnalyzers.Tests.Verification.Verify;

namespace SmtpConfigAnalyzers.Tests.Transport;

public class UseImplicitTlsOnPort465Tests
{
    [Theory]
    [InlineData("""client.Connect("smtp.contoso.com", 465, {|SMTP1002:SecureSocketOptions.None|})""")]
    [InlineData("""client.Connect("smtp.contoso.com", 465, {|SMTP1002:SecureSocketOptions.StartTls|})""")]
    [InlineData("""client.Connect("smtp.contoso.com", 465, {|SMTP1002:SecureSocketOptions.StartTlsWhenAvailable|})""")]
    [InlineData("""client.Connect("smtp.contoso.com", 465, {|SMTP1002:0|})""")]
    [InlineData("""client.Connect("smtp.contoso.com", 465, {|SMTP1002:(SecureSocketOptions)3|})""")]
    [InlineData("""client.Connect("smtp.contoso.com", 465, {|SMTP1002:false|})""")]
    [InlineData("""client.Connect(options: {|SMTP1002:SecureSocketOptions.StartTls|}, port: 465, host: "smtp.contoso.com")""")]
    [InlineData("""client.Connect("smtp.contoso.com", useSsl: {|SMTP1002:false|}, port: 465)""")]
    [InlineData("""client.Connect(host, 465, {|SMTP1002:false|})""")]
    [InlineData("""client.Connect("relay", 465, {|SMTP1002:SecureSocketOptions.StartTls|})""")]
    [InlineData("""client.Connect(new Uri({|SMTP1002:"smtp://smtp.contoso.com:465"|}))""")]
    [InlineData("""client.Connect(new Uri({|SMTP1002:"smtp://smtp.contoso.com:465/?starttls=always"|}))""")]
    [InlineData("""client.Connect(new Uri({|SMTP1002:"SMTP://smtp.contoso.com:465/?StartTls=Never"|}), cancellation)""")]
    [InlineData("""await client.ConnectAsync("smtp.contoso.com", 465, {|SMTP1002:false|}, cancellation)""")]
    [InlineData("""await client.ConnectAsync(new Uri({|SMTP1002:"smtp://smtp.contoso.com:465"|}))""")]
    public Task Waiting_Reports(string connect) => Reports(WithMailKit($"using var client = new SmtpClient();\n{connect};"));

    [Theory]
    [InlineData("""client.Connect("smtp.contoso.com", 465, SecureSocketOptions.SslOnConnect)""")]
    [InlineData("""client.Connect("smtp.contoso.com", 465, SecureSocketOptions.Auto)""")]
    [InlineData("""client.Connect("smtp.contoso.com", 465)""")]
    [InlineData("""client.Connect("smtp.contoso.com", 465, cancellationToken: cancellation)""")]
    [InlineData("""client.Connect("smtp.contoso.com", 465, true)""")]
    [InlineData("""client.Connect("smtp.contoso.com", 465, flag)""")]
    [InlineData("""client.Connect("smtp.contoso.com", 465, options)""")]
    [InlineData("""client.Connect("smtp.contoso.com", 465, (SecureSocketOptions)1)""")]
    [InlineData("""client.Connect(new Uri("smtps://smtp.contoso.com:465"))""")]
    [InlineData("""client.Connect("localhost", 465, false)""")]
    [InlineData("""client.Connect("mail.localhost", 465, SecureSocketOptions.None)""")]
    public Task ImplicitTlsOrNotKnown_IsSilent(string connect) =>
        IsSilent(WithMailKit($"using var client = new SmtpClient();\n{connect};\nclient.Authenticate(user, password);"));

    [Theory]
    [InlineData("""client.Connect(new System.Net.Sockets.Socket(System.Net.Sockets.SocketType.Stream, System.Net.Sockets.ProtocolType.Tcp), "smtp.contoso.com", 465, SecureSocketOptions.None)""")]
    [InlineData("""client.Connect(System.IO.Stream.Null, "smtp.contoso.com", 465, SecureSocketOptions.None)""")]
    [InlineData("""await client.ConnectAsync(System.IO.Stream.Null, "smtp.contoso.com", 465, SecureSocketOptions.StartTls, cancellation)""")]
    public Task SocketOrStream_IsSilent(string connect) => IsSilent(WithMailKit($"using var client = new SmtpClient();\n{connect};"));

    [Fact]
    public Task TrustedHost_Reports() => Reports(
        WithMailKit("""new SmtpClient().Connect("smtp.contoso.com", 465, {|SMTP1002:false|});"""),
            ("smtplint.trusted_hosts", "smtp.contoso.com"));

    [Theory]
    [InlineData("MailKit.Net.Imap.ImapClient")]
    [InlineData("MailKit.Net.Pop3.Pop3Client")]
    [InlineData("MailKit.Net.Imap.IImapClient")]
    [InlineData("MailKit.Net.Pop3.IPop3Client")]
    [InlineData("IMailStore")]
    [InlineData("IMailSpool")]
    public Task Receiver_IsSilent(string type) => IsSilent(WithMailKit("", $$"""
        public void Fetch({{type}} client) { client.Connect("mail.contoso.com", 465, false); client.Connect("mail.contoso.com", 25); client.Authenticate("user", "password"); }
        """));

    [Theory]
    [InlineData("SmtpClient")]
    [InlineData("ISmtpClient")]
    [InlineData("MailTransport")]
    [InlineData("IMailTransport")]
    [InlineData("MailService")]
    [InlineData("IMailService")]
    public Task Sender_Reports(string type) => Reports(WithMailKit("", $$"""
        public void Open({{type}} client) => client.Connect("mail.contoso.com", 465, {|SMTP1002:false|});
        """));

    [Theory]
    [InlineData("""client.Connect(host, 465, SecureSocketOptions.StartTls)""", "StartTls", "SslOnConnect")]
    [InlineData("""client.Connect(host, 465, (SecureSocketOptions)0)""", "None", "SslOnConnect")]
    [InlineData("""client.Connect(host, 465, false)""", "useSsl: false", "useSsl: true")]
    [InlineData("""client.Connect(new Uri("smtp://smtp.contoso.com:465"))""", "smtp://", "smtps://")]
    [InlineData("""client.Connect(new Uri("smtp://smtp.contoso.com:465/?starttls=yes"))""", "smtp:// with starttls=always", "smtps://")]
    [InlineData("""client.Connect(new Uri("smtp://smtp.contoso.com:465/?starttls=no"))""", "smtp:// with starttls=never", "smtps://")]
    public Task Mode_Says(string connect, string mode, string remedy) => Says(
        WithMailKit($"var client = new SmtpClient();\n{connect};"),
        $"Port 465 expects TLS from the first byte but {mode} waits for a plain-text greeting: Connect hangs (120 s by default). Use "
        + $"{remedy}.");
}
