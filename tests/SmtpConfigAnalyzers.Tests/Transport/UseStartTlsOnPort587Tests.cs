using static SmtpConfigAnalyzers.Tests.Verification.Verify;

namespace SmtpConfigAnalyzers.Tests.Transport;

public class UseStartTlsOnPort587Tests
{
    [Theory]
    [InlineData("""{|SMTP1003:new SmtpClient("smtp.contoso.com", 587)|}""")]
    [InlineData("""{|SMTP1003:new SmtpClient(host, 587)|}""")]
    [InlineData("""{|SMTP1003:new SmtpClient("relay", 587)|}""")]
    [InlineData("""{|SMTP1003:new SmtpClient("mail.example.com", 587)|}""")]
    [InlineData("""{|SMTP1003:new SmtpClient { Host = host, Port = 587 }|}""")]
    [InlineData("""{|SMTP1003:new SmtpClient(host, 25) { Port = 587, Credentials = new NetworkCredential(user, password) }|}""")]
    [InlineData("""new SmtpClient("smtp.contoso.com", 587) { EnableSsl = {|SMTP1003:false|} }""")]
    [InlineData("""new SmtpClient(port: 587, host: host) { EnableSsl = {|SMTP1003:false|}, Timeout = 1 }""")]
    public Task SystemNetMail_TlsIsOff_Reports(string creation) => Reports(WithSystemNetMail($"using var client = {creation};"));

    [Theory]
    [InlineData("""client.Send(message);""")]
    [InlineData("""client.Send("from@contoso.com", "to@contoso.com", "subject", "body");""")]
    [InlineData("""client.SendAsync(message, null);""")]
    [InlineData("""client.SendAsync("from@contoso.com", "to@contoso.com", "subject", "body", null);""")]
    [InlineData("""await client.SendMailAsync(message);""")]
    [InlineData("""await client.SendMailAsync(message, default);""")]
    [InlineData("""await client.SendMailAsync("from@contoso.com", "to@contoso.com", "subject", "body");""")]
    [InlineData("""client.Send(message); client.Send(message);""")]
    [InlineData("")]
    public Task SystemNetMail_Sending_ReportsOnce(string send) => Reports(WithSystemNetMail($$"""
        using var client = {|SMTP1003:new SmtpClient("smtp.contoso.com", 587)|};
        {{send}}
        """));

    [Theory]
    [InlineData("""client.EnableSsl = true;""")]
    [InlineData("""client.EnableSsl = flag;""")]
    [InlineData("""client.EnableSsl |= flag;""")]
    [InlineData("""if (flag) client.EnableSsl = true;""")]
    public Task SystemNetMail_EnableSslIsSetOrNotKnown_IsSilent(string statement) => IsSilent(WithSystemNetMail($$"""
        using var client = new SmtpClient("smtp.contoso.com", 587);
        {{statement}}
        client.Send(message);
        """));

    [Theory]
    [InlineData("""client.EnableSsl = {|SMTP1003:false|};""")]
    [InlineData("""client.EnableSsl = true; client.EnableSsl = {|SMTP1003:false|};""")]
    public Task SystemNetMail_EnableSslIsTurnedOff_Reports(string statement) => Reports(WithSystemNetMail($$"""
        using var client = new SmtpClient("smtp.contoso.com", 587);
        {{statement}}
        client.Send(message);
        """));

    [Theory]
    [InlineData("""new SmtpClient("smtp.contoso.com", 587) { EnableSsl = true }""")]
    [InlineData("""new SmtpClient("smtp.contoso.com", 587) { EnableSsl = flag }""")]
    [InlineData("""new SmtpClient("localhost", 587)""")]
    [InlineData("""new SmtpClient("127.0.0.1", 587) { EnableSsl = false }""")]
    [InlineData("""new SmtpClient("smtp.contoso.com", 587) { DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory }""")]
    public Task SystemNetMail_TlsIsOnOrNotNeeded_IsSilent(string creation) =>
        IsSilent(WithSystemNetMail($"using var client = {creation};"));

    [Theory]
    [InlineData("""client.Connect("smtp.contoso.com", 587, {|SMTP1003:SecureSocketOptions.None|})""")]
    [InlineData("""client.Connect("smtp.contoso.com", 587, {|SMTP1003:0|})""")]
    [InlineData("""client.Connect(host, 587, {|SMTP1003:SecureSocketOptions.None|})""")]
    [InlineData("""client.Connect("relay", 587, {|SMTP1003:SecureSocketOptions.None|})""")]
    [InlineData("""client.Connect("relay", 587, cancellationToken: cancellation, options: {|SMTP1003:SecureSocketOptions.None|})""")]
    [InlineData("""client.Connect(new Uri({|SMTP1003:"smtp://smtp.contoso.com:587/?starttls=never"|}))""")]
    [InlineData("""client.Connect(new Uri({|SMTP1003:"smtp://smtp.contoso.com:587?a=b&STARTTLS=No"|}))""")]
    [InlineData("""await client.ConnectAsync("smtp.contoso.com", 587, {|SMTP1003:SecureSocketOptions.None|}, cancellation)""")]
    public Task MailKit_TlsIsOff_Reports(string connect) => Reports(WithMailKit($"using var client = new SmtpClient();\n{connect};"));

    [Theory]
    [InlineData("""client.Connect("smtp.contoso.com", 587, SecureSocketOptions.StartTls)""")]
    [InlineData("""client.Connect("smtp.contoso.com", 587, options)""")]
    [InlineData("""client.Connect("localhost", 587, SecureSocketOptions.None)""")]
    [InlineData("""client.Connect("host.docker.internal", 587, SecureSocketOptions.None)""")]
    [InlineData("""client.Connect(new Uri("smtp://smtp.contoso.com:587/?starttls=always"))""")]
    public Task MailKit_TlsIsRequiredOrNotNeeded_IsSilent(string connect) =>
        IsSilent(WithMailKit($"using var client = new SmtpClient();\n{connect};"));

    [Fact]
    public Task TrustedHost_IsSilent() => IsSilent(
        WithSystemNetMail("""using var client = new SmtpClient("smtp.contoso.com", 587) { EnableSsl = false };"""),
            ("smtplint.trusted_hosts", "*.contoso.com"));

    [Fact]
    public Task InternalHostByOption_Reports() => Reports(
        WithSystemNetMail("""using var client = {|SMTP1003:new SmtpClient("smtp.contoso.com", 587)|};"""),
            ("smtplint.internal_hosts", "*.contoso.com"));

    [Theory]
    [InlineData("""using var client = {|SMTP1007:new SmtpClient("smtp.contoso.com", 587)|};""")]
    [InlineData("""using var client = new SmtpClient("relay", 587);""")]
    public Task RuleIsOff_NextReports(string statement) =>
        Reports(WithSystemNetMail(statement), ("dotnet_diagnostic.SMTP1003.severity", "none"));

    [Theory]
    [InlineData("""new SmtpClient("smtp.contoso.com", 587)""", "messages go to 'smtp.contoso.com'")]
    [InlineData("""new SmtpClient("smtp.contoso.com", 587) { Credentials = new NetworkCredential(user, password) }""",
        "password and message go to 'smtp.contoso.com'")]
    [InlineData("""new SmtpClient(host, 587) { UseDefaultCredentials = true }""", "messages go to the server")]
    public Task SystemNetMail_Says(string creation, string what) => Says(
        WithSystemNetMail($"using var client = {creation};"),
        $"TLS is off on port 587: {what} in clear text, unless it refuses them. Set EnableSsl = true.");

    [Fact]
    public Task MailKit_Says() => Says(
        WithMailKit("var client = new SmtpClient();\nclient.Connect(host, 587, SecureSocketOptions.None);\nclient.Authenticate(user, "
            + "password);"),
        "TLS is off on port 587: password and message go to the server in clear text, unless it refuses them. Use StartTls.");
}
