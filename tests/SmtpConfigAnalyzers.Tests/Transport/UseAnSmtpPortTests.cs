using static SmtpConfigAnalyzers.Tests.Verification.Verify;

namespace SmtpConfigAnalyzers.Tests.Transport;

public class UseAnSmtpPortTests
{
    [Theory]
    [InlineData(21, "FTP")]
    [InlineData(22, "SSH")]
    [InlineData(110, "POP3")]
    [InlineData(143, "IMAP")]
    [InlineData(993, "IMAP over TLS")]
    [InlineData(995, "POP3 over TLS")]
    [InlineData(3306, "MySQL")]
    [InlineData(5432, "PostgreSQL")]
    [InlineData(6379, "Redis")]
    [InlineData(65536, "outside 1-65535")]
    public async Task ForeignPort_Reports(int port, string protocol)
    {
        await Reports(WithSystemNetMail($$"""using var client = new SmtpClient(host, {|SMTP1009:{{port}}|}) { EnableSsl = flag };"""));
        await Says(
            WithSystemNetMail($"using var client = new SmtpClient(host, {port});"),
            $"Port {port} is {protocol}, not SMTP: no mail will be sent. Use port 587 with EnableSsl.");
    }

    [Theory]
    [InlineData("""client.Connect("smtp.contoso.com", {|SMTP1009:993|}, SecureSocketOptions.SslOnConnect)""")]
    [InlineData("""client.Connect("smtp.contoso.com", {|SMTP1009:143|}, options)""")]
    [InlineData("""client.Connect("smtp.gmail.com", {|SMTP1009:443|}, SecureSocketOptions.SslOnConnect)""")]
    [InlineData("""client.Connect("mail.smtp2go.com", {|SMTP1009:993|}, SecureSocketOptions.SslOnConnect)""")]
    [InlineData("""client.Connect(host, {|SMTP1009:995|}, flag)""")]
    [InlineData("""client.Connect("relay", {|SMTP1009:110|})""")]
    [InlineData("""client.Connect("relay", {|SMTP1009:-1|})""")]
    [InlineData("""client.Connect(port: {|SMTP1009:70000|}, host: "localhost")""")]
    [InlineData("""client.Connect(new Uri({|SMTP1009:"smtps://smtp.contoso.com:993"|}))""")]
    [InlineData("""await client.ConnectAsync("smtp.contoso.com", {|SMTP1009:993|}, true)""")]
    public Task MailKit_ForeignPort_Reports(string connect) => Reports(WithMailKit($"using var client = new SmtpClient();\n{connect};"));

    [Theory]
    [InlineData("""new SmtpClient("localhost", {|SMTP1009:-25|})""")]
    [InlineData("""new SmtpClient("localhost", {|SMTP1009:65536|})""")]
    [InlineData("""new SmtpClient(host) { Port = {|SMTP1009:-1|} }""")]
    public Task OutOfRangeOnAnyHost_Reports(string creation) => Reports(WithSystemNetMail($"using var client = {creation};"));

    [Theory]
    [InlineData("""new SmtpClient("localhost", 110)""")]
    [InlineData("""new SmtpClient("127.0.0.1", 143)""")]
    [InlineData("""new SmtpClient("smtp.contoso.com", 65535) { EnableSsl = true }""")]
    [InlineData("""new SmtpClient(host, 80) { EnableSsl = true }""")]
    [InlineData("""new SmtpClient("relay", 80) { EnableSsl = true }""")]
    [InlineData("""new SmtpClient("smtp.contoso.com", 80) { EnableSsl = true }""")] // a provider that is not in the table may serve it
    [InlineData("""new SmtpClient("smtp.contoso.com", 443) { EnableSsl = true }""")]
    [InlineData("""new SmtpClient("<your server>", 443) { EnableSsl = true }""")]
    [InlineData("""new SmtpClient("mail.smtp2go.com", 80) { EnableSsl = true }""")]
    [InlineData("""new SmtpClient("smtpdm.aliyun.com", 80) { EnableSsl = true }""")]
    [InlineData("""new SmtpClient("in-v3.mailjet.com", 80) { EnableSsl = true }""")]
    [InlineData("""new SmtpClient("smtp.contoso.com", flag ? 993 : 587) { EnableSsl = true }""")]
    [InlineData("""new SmtpClient(host, 993) { DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory }""")]
    public Task LoopbackOrPossiblePort_IsSilent(string creation) => IsSilent(WithSystemNetMail($"using var client = {creation};"));

    [Fact]
    public Task Receiver_IsSilent() => IsSilent(WithMailKit("""
        new MailKit.Net.Imap.ImapClient().Connect("mail.contoso.com", 993, true);
        new MailKit.Net.Pop3.Pop3Client().Connect("mail.contoso.com", 995, true);
        """, """
        public void Open(
            IMailService imap,
            MailService pop) { imap.Connect("mail.contoso.com", 993, true); pop.Connect("mail.contoso.com", 110, false); }
        """));

    [Fact]
    public Task TrustedHost_Reports() => Reports(
        WithSystemNetMail("""using var client = new SmtpClient("relay", {|SMTP1009:993|});"""), ("smtplint.trusted_hosts", "relay"));

    [Fact]
    public Task SeveralRulesHold_ReportsTheFirst() => Reports(WithSystemNetMail("""
        using var client = new SmtpClient("smtp.contoso.com", {|SMTP1009:143|}) { EnableSsl = false, Credentials = new NetworkCredential(user, password) };
        """));

    [Fact]
    public Task RuleIsOff_NextReports() => Reports(
        WithSystemNetMail("""using var client = {|SMTP1007:new SmtpClient("smtp.contoso.com", 143)|};"""),
            ("dotnet_diagnostic.SMTP1009.severity", "none"));

    [Fact]
    public Task MailKit_Says() => Says(
        WithMailKit("""new SmtpClient().Connect("smtp.contoso.com", 993, true);"""),
        "Port 993 is IMAP over TLS, not SMTP: no mail will be sent. Use port 587 with STARTTLS.");
}
