using static SmtpConfigAnalyzers.Tests.Verification.Verify;

namespace SmtpConfigAnalyzers.Tests.Transport;

public class EncryptTheConnectionTests
{
    [Theory]
    [InlineData("""{|SMTP1007:new SmtpClient("smtp.contoso.com", 2525)|}""")]
    [InlineData("""{|SMTP1007:new SmtpClient("smtp.contoso.com", 8080)|}""")]
    [InlineData("""{|SMTP1007:new SmtpClient("smtp.contoso.com", port)|}""")]
    [InlineData("""new SmtpClient("smtp.contoso.com", port) { EnableSsl = {|SMTP1007:false|} }""")]
    [InlineData("""{|SMTP1007:new SmtpClient { Host = "smtp.contoso.com", Port = port }|}""")]
    [InlineData("""{|SMTP1007:new SmtpClient("smtp.contoso.com", 1025)|}""")]
    [InlineData("""{|SMTP1007:new SmtpClient("[2001:db8::25]", 2525) { Host = "2001:db8::25" }|}""")]
    public Task SystemNetMail_PublicHost_Reports(string creation) => Reports(WithSystemNetMail($"using var client = {creation};"));

    [Theory]
    [InlineData("""{|SMTP1007:new SmtpClient(host, 2525) { Credentials = new NetworkCredential(user, password) }|}""")]
    [InlineData("""{|SMTP1007:new SmtpClient(host, port) { UseDefaultCredentials = true }|}""")]
    [InlineData("""{|SMTP1007:new SmtpClient("relay", 25) { Credentials = new NetworkCredential(user, password) }|}""")]
    [InlineData("""{|SMTP1007:new SmtpClient("10.0.0.1") { Credentials = new NetworkCredential(user, password) }|}""")]
    [InlineData("""new SmtpClient("mail.contoso.local", 25) { EnableSsl = {|SMTP1007:false|}, UseDefaultCredentials = true }""")]
    public Task SystemNetMail_CredentialsToAnyHost_Reports(string creation) =>
        Reports(WithSystemNetMail($"using var client = {creation};"));

    [Theory]
    [InlineData("""new SmtpClient(host, 2525)""")]
    [InlineData("""new SmtpClient(host, port)""")]
    [InlineData("""new SmtpClient("relay", 25)""")]
    [InlineData("""new SmtpClient("192.168.7.7")""")]
    [InlineData("""new SmtpClient("relay", 2525) { Credentials = null }""")]
    [InlineData("""new SmtpClient("smtp.contoso.com", 2525) { EnableSsl = true }""")]
    [InlineData("""new SmtpClient("smtp.contoso.com", 2525) { EnableSsl = flag }""")]
    [InlineData("""new SmtpClient("smtp.contoso.com", port) { EnableSsl = port != 25 }""")]
    [InlineData("""new SmtpClient("localhost", 2525) { Credentials = new NetworkCredential(user, password) }""")]
    [InlineData("""new SmtpClient("greenmail", 3025) { Credentials = new NetworkCredential(user, password) }""")]
    [InlineData("""new SmtpClient(host, 1025) { Credentials = new NetworkCredential(user, password) }""")]
    [InlineData("""new SmtpClient("relay", 2525) { DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory, UseDefaultCredentials = true }""")]
    public Task SystemNetMail_NothingToProtectOrEncrypted_IsSilent(string creation) =>
        IsSilent(WithSystemNetMail($"using var client = {creation};"));

    [Theory]
    [InlineData("""client.Connect("smtp.contoso.com", 2525, {|SMTP1007:SecureSocketOptions.None|})""")]
    [InlineData("""client.Connect("smtp.contoso.com", port, {|SMTP1007:SecureSocketOptions.None|})""")]
    [InlineData("""client.Connect("smtp.contoso.com", port, {|SMTP1007:0|}, cancellation)""")]
    [InlineData("""client.Connect(new Uri({|SMTP1007:"smtp://smtp.contoso.com:2525/?starttls=false"|}))""")]
    public Task MailKit_PublicHost_Reports(string connect) => Reports(WithMailKit($"using var client = new SmtpClient();\n{connect};"));

    [Theory]
    [InlineData("""client.Connect(host, port, {|SMTP1007:SecureSocketOptions.None|})""")]
    [InlineData("""client.Connect("relay", 25, {|SMTP1007:SecureSocketOptions.None|})""")]
    [InlineData("""client.Connect("relay", options: {|SMTP1007:SecureSocketOptions.None|})""")]
    [InlineData("""client.Connect(new Uri({|SMTP1007:"smtp://relay?starttls=never"|}))""")]
    public Task MailKit_CredentialsToAnyHost_Reports(string connect) => Reports(
        WithMailKit($"using var client = new SmtpClient();\n{connect};\nclient.Authenticate(user, password);"));

    [Theory]
    [InlineData("""client.Connect(host, port, SecureSocketOptions.None)""")]
    [InlineData("""client.Connect("relay", 25, SecureSocketOptions.None)""")]
    [InlineData("""client.Connect("127.0.0.1", 2525, SecureSocketOptions.None)""")]
    [InlineData("""client.Connect("smtp.contoso.com", port, flag ? SecureSocketOptions.SslOnConnect : SecureSocketOptions.None)""")]
    public Task MailKit_NothingToProtectOrNotKnown_IsSilent(string connect) => IsSilent(
        WithMailKit($"using var client = new SmtpClient();\n{connect};\nclient.Send(message);"));

    [Fact]
    public Task TrustedHost_IsSilent() => IsSilent(
        WithSystemNetMail("""using var client = new SmtpClient("relay", 25) { UseDefaultCredentials = true };"""),
            ("smtplint.trusted_hosts", "re?ay"));

    [Fact]
    public Task InternalHostByOption_NeedsCredentials() => Reports(
        WithSystemNetMail("""
            using var client = new SmtpClient("smtp.contoso.com", 2525);
            using var other = {|SMTP1007:new SmtpClient("smtp.contoso.com", 2525) { Credentials = new NetworkCredential(user, password) }|};
            """),
        ("smtplint.internal_hosts", "*.contoso.com"));

    [Theory]
    [InlineData("""new SmtpClient("smtp.contoso.com", 2525)""", "messages travel to 'smtp.contoso.com'", "Set EnableSsl = true")]
    [InlineData("""new SmtpClient(host, 2525) { UseDefaultCredentials = true }""", "messages travel to the server",
        "Set EnableSsl = true")]
    [InlineData("""new SmtpClient("relay", 25) { UseDefaultCredentials = true }""", "messages travel to 'relay'",
        "Set EnableSsl = true")]
    [InlineData("""new SmtpClient("smtp.contoso.com", 2465)""", "messages travel to 'smtp.contoso.com'",
        "Use port 587 with EnableSsl = true")]
    public Task SystemNetMail_Says(string creation, string what, string remedy) => Says(
        WithSystemNetMail($"using var client = {creation};"), $"TLS is off: {what} in clear text. {remedy}.");

    [Theory]
    [InlineData(2525, "Use StartTls")]
    [InlineData(2465, "Use SslOnConnect")]
    [InlineData(3000, "Use port 587 with StartTls")]
    public Task MailKit_Says(int port, string remedy) => Says(
        WithMailKit($"""new SmtpClient().Connect("smtp.contoso.com", {port}, SecureSocketOptions.None);"""),
        $"TLS is off: messages travel to 'smtp.contoso.com' in clear text. {remedy}.");
}
