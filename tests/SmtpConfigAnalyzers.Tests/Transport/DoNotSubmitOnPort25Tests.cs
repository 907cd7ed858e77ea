using static SmtpConfigAnalyzers.Tests.Verification.Verify;

namespace SmtpConfigAnalyzers.Tests.Transport;

public class DoNotSubmitOnPort25Tests
{
    [Theory]
    [InlineData("""new SmtpClient("smtp.contoso.com", {|SMTP1001:25|})""")]
    [InlineData("""new SmtpClient("smtp.contoso.com", {|SMTP1001:0|})""")]
    [InlineData("""new SmtpClient(port: {|SMTP1001:25|}, host: "smtp.contoso.com")""")]
    [InlineData("""new SmtpClient("smtp.contoso.com", {|SMTP1001:25|}) { EnableSsl = true }""")]
    [InlineData("""new SmtpClient("smtp.contoso.com", {|SMTP1001:25|}) { EnableSsl = flag }""")]
    [InlineData("""new SmtpClient("smtp.contoso.com", 587) { Port = {|SMTP1001:25|} }""")]
    [InlineData("""{|SMTP1001:new SmtpClient("smtp.contoso.com")|}""")]
    [InlineData("""{|SMTP1001:new SmtpClient { Host = "smtp.contoso.com" }|}""")]
    [InlineData("""{|SMTP1001:new SmtpClient() { Host = "203.0.113.7", EnableSsl = true }|}""")]
    [InlineData("""new SmtpClient(host) { Host = "smtp.contoso.com", Port = {|SMTP1001:25|} }""")]
    public Task SystemNetMail_PublicHost_Reports(string creation) => Reports(WithSystemNetMail($"using var client = {creation};"));

    [Theory]
    [InlineData("""new SmtpClient(host, {|SMTP1001:25|}) { Credentials = new NetworkCredential(user, password) }""")]
    [InlineData("""{|SMTP1001:new SmtpClient(host) { Credentials = CredentialCache.DefaultNetworkCredentials }|}""")]
    [InlineData("""{|SMTP1001:new SmtpClient { UseDefaultCredentials = true }|}""")]
    [InlineData("""{|SMTP1001:new SmtpClient("mail.example.com") { Credentials = new NetworkCredential(user, "") }|}""")]
    public Task SystemNetMail_UnknownHostWithCredentials_Reports(string creation) =>
        Reports(WithSystemNetMail($"using var client = {creation};"));

    [Theory]
    [InlineData("""new SmtpClient(host, 25)""")]
    [InlineData("""new SmtpClient(host)""")]
    [InlineData("""new SmtpClient()""")]
    [InlineData("""new SmtpClient(host) { Credentials = null }""")]
    [InlineData("""new SmtpClient(host) { Credentials = new NetworkCredential("", "") }""")]
    [InlineData("""new SmtpClient(host) { UseDefaultCredentials = false }""")]
    [InlineData("""new SmtpClient("mail.example.com", 25)""")]
    [InlineData("""new SmtpClient("<your-host>", 25)""")]
    public Task UnknownHostWithoutCredentials_IsSilent(string creation) => IsSilent(WithSystemNetMail($"using var client = {creation};"));

    [Theory]
    [InlineData("localhost")]
    [InlineData("127.0.0.1")]
    [InlineData("::1")]
    [InlineData("mailpit.default.svc.cluster.local")]
    [InlineData("relay", "true")]
    [InlineData("10.1.2.3", "true")]
    [InlineData("mail.corp.contoso.internal", "true")]
    public Task LoopbackOrInternalHost_IsSilent(string host, string enableSsl = "false") => IsSilent(WithSystemNetMail($$"""
        using var client = new SmtpClient("{{host}}", 25) { EnableSsl = {{enableSsl}}, Credentials = new NetworkCredential(user, password) };
        """));

    [Theory]
    [InlineData("smtplint.trusted_hosts", "smtp.contoso.com")]
    [InlineData("smtplint.trusted_hosts", "other.net, *.CONTOSO.com")]
    [InlineData("smtplint.internal_hosts", "*.contoso.com")]
    public Task HostIsNamedByOption_IsSilent(string option, string value) => IsSilent(
        WithSystemNetMail("""using var client = new SmtpClient("smtp.contoso.com", 25);"""), (option, value));

    [Fact]
    public Task PickupDelivery_IsSilent() => IsSilent(WithSystemNetMail("""
        using var client = new SmtpClient("smtp.contoso.com", 25) { DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory, PickupDirectoryLocation = user };
        using var iis = new SmtpClient("smtp.contoso.com") { DeliveryMethod = SmtpDeliveryMethod.PickupDirectoryFromIis };
        """));

    [Theory]
    [InlineData("""client.Connect("smtp.contoso.com", {|SMTP1001:25|}, SecureSocketOptions.StartTls)""")]
    [InlineData("""client.Connect("smtp.contoso.com", {|SMTP1001:25|}, SecureSocketOptions.None)""")]
    [InlineData("""client.Connect("smtp.contoso.com", {|SMTP1001:25|}, options)""")]
    [InlineData("""client.Connect("smtp.contoso.com", {|SMTP1001:25|}, flag)""")]
    [InlineData("""client.Connect("smtp.contoso.com", {|SMTP1001:25|}, false)""")]
    [InlineData("""client.Connect("smtp.contoso.com", {|SMTP1001:0|}, SecureSocketOptions.StartTls)""")]
    [InlineData("""client.Connect("smtp.contoso.com", {|SMTP1001:25|})""")]
    [InlineData("""{|SMTP1001:client.Connect("smtp.contoso.com")|}""")]
    [InlineData("""{|SMTP1001:client.Connect("smtp.contoso.com", options: SecureSocketOptions.StartTls)|}""")]
    [InlineData("""client.Connect(new Uri({|SMTP1001:"smtp://smtp.contoso.com"|}))""")]
    [InlineData("""client.Connect(new Uri({|SMTP1001:"smtp://smtp.contoso.com:25/?starttls=always"|}))""")]
    [InlineData("""await client.ConnectAsync("smtp.contoso.com", {|SMTP1001:25|}, SecureSocketOptions.StartTls, cancellation)""")]
    public Task MailKit_PublicHost_Reports(string connect) => Reports(
        WithMailKit($"using var client = new SmtpClient();\n{connect};"));

    [Theory]
    [InlineData("""client.Connect(host, {|SMTP1001:25|}, SecureSocketOptions.StartTls);""")]
    [InlineData("""{|SMTP1001:client.Connect(host)|};""")]
    public Task MailKit_UnknownHostWithCredentials_Reports(string connect) => Reports(
        WithMailKit($"using var client = new SmtpClient();\n{connect}\nclient.Authenticate(user, password);"));

    [Theory]
    [InlineData("""client.Connect(host, 25, SecureSocketOptions.StartTlsWhenAvailable)""")]
    [InlineData("""client.Connect(host, 25, SecureSocketOptions.None)""")]
    [InlineData("""client.Connect(host, 25, false)""")]
    [InlineData("""client.Connect(host)""")]
    [InlineData("""client.Connect("relay", 25, false)""")]
    [InlineData("""client.Connect("localhost", 25, false)""")]
    [InlineData("""client.Connect("smtp.contoso.com", 0, SecureSocketOptions.SslOnConnect)""")]
    [InlineData("""client.Connect("smtp.contoso.com", 0, true)""")]
    [InlineData("""client.Connect("smtp.contoso.com", port, SecureSocketOptions.StartTls)""")]
    [InlineData("""client.Connect(new Uri("smtps://smtp.contoso.com"))""")]
    public Task MailKit_RelayOrOtherPort_IsSilent(string connect) => IsSilent(
        WithMailKit($"using var client = new SmtpClient();\n{connect};\nclient.Send(message);"));

    [Theory]
    [InlineData("""using var client = {|SMTP1007:new SmtpClient("smtp.contoso.com", 25)|};""")]
    [InlineData("""using var client = new SmtpClient("smtp.contoso.com", 25) { EnableSsl = {|SMTP1007:false|} };""")]
    [InlineData("""using var client = new SmtpClient("smtp.contoso.com", 25) { EnableSsl = true };""")]
    public Task SystemNetMail_RuleIsOff_NextReports(string statement) =>
        Reports(WithSystemNetMail(statement), ("dotnet_diagnostic.SMTP1001.severity", "none"));

    [Theory]
    [InlineData("""{|SMTP1006:client.Connect("smtp.contoso.com", 25)|};""")]
    [InlineData("""client.Connect("smtp.contoso.com", 25, {|SMTP1007:SecureSocketOptions.None|});""")]
    [InlineData("""client.Connect("smtp.contoso.com", 25, SecureSocketOptions.StartTls);""")]
    public Task MailKit_RuleIsOff_NextReports(string statement) => Reports(
        WithMailKit("using var client = new SmtpClient();\n" + statement), ("dotnet_diagnostic.SMTP1001.severity", "none"));

    [Theory]
    [InlineData("""new SmtpClient("smtp.contoso.com", 25)""", "'smtp.contoso.com'")]
    [InlineData("""new SmtpClient(host, 25) { Credentials = new NetworkCredential(user, password) }""", "the server")]
    public Task SystemNetMail_Says(string creation, string server) => Says(
        WithSystemNetMail($"using var client = {creation};"),
        $"Port 25 relays mail between servers and is often blocked for programs. Submit to {server} on port 587 with EnableSsl.");

    [Fact]
    public Task MailKit_Says() => Says(
        WithMailKit("""new SmtpClient().Connect("smtp.contoso.com", 25, SecureSocketOptions.StartTls);"""),
        "Port 25 relays mail between servers and is often blocked for programs. Submit to 'smtp.contoso.com' on port 587 with STARTTLS.");
}
