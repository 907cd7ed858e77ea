using SmtpConfigAnalyzers.Tests.Verification;
using static SmtpConfigAnalyzers.Tests.Verification.Verify;

namespace SmtpConfigAnalyzers.Tests.Providers;

/// <summary>Programs that name a host whose endpoints are known.</summary>
public class UseAnEndpointOfTheProviderTests
{
    [Theory]
    [InlineData("""client.Connect("smtp.office365.com", {|SMTP4001:465|})""")]
    [InlineData("""client.Connect("smtp.office365.com", {|SMTP4001:465|}, true)""")]
    [InlineData("""client.Connect("SMTP.Office365.com.", {|SMTP4001:465|}, SecureSocketOptions.SslOnConnect)""")]
    [InlineData("""client.Connect(new Uri({|SMTP4001:"smtps://smtp.office365.com"|}))""")]
    [InlineData("""client.Connect("smtp.office365.com", {|SMTP4001:465|}, flag ? SecureSocketOptions.SslOnConnect : SecureSocketOptions.Auto)""")]
    [InlineData("""client.Connect("email-smtp.us-east-1.amazonaws.com", {|SMTP4001:2465|})""")]
    [InlineData("""client.Connect("email-smtp.us-east-1.amazonaws.com", 2465, {|SMTP4001:SecureSocketOptions.Auto|})""")]
    [InlineData("""client.Connect("email-smtp.us-east-1.amazonaws.com", 2465, {|SMTP4001:SecureSocketOptions.StartTls|})""")]
    [InlineData("""client.Connect("email-smtp.us-east-1.amazonaws.com", 2587, {|SMTP4001:true|})""")]
    [InlineData("""client.Connect("mail.smtp2go.com", 443, {|SMTP4001:false|})""")]
    [InlineData("""{|SMTP4001:client.Connect("smtp.gmail.com")|}""")]
    [InlineData("""client.Connect("smtp.sparkpostmail.com", {|SMTP4001:465|}, options: SecureSocketOptions.SslOnConnect)""")]
    [InlineData("""client.Connect(flag ? "smtp.office365.com" : "smtp-mail.outlook.com", {|SMTP4001:465|}, true)""")]
    public Task MailKit_EndpointIsNotServed_Reports(string connect) =>
        Reports(WithMailKit($"using var client = new SmtpClient();\n{connect};"));

    [Theory]
    [InlineData("""client.Connect("smtp.gmail.com", 465, true)""")]
    [InlineData("""client.Connect("smtp.gmail.com", 587, SecureSocketOptions.StartTls)""")]
    [InlineData("""client.Connect("email-smtp.us-east-1.amazonaws.com", 2465, SecureSocketOptions.SslOnConnect)""")]
    [InlineData("""client.Connect("email-smtp.us-east-1.amazonaws.com", 2587, SecureSocketOptions.StartTls)""")]
    [InlineData("""client.Connect("mail.smtp2go.com", 443, SecureSocketOptions.SslOnConnect)""")]
    [InlineData("""client.Connect("sandbox.smtp.mailtrap.io", 465, SecureSocketOptions.StartTls)""")]
    [InlineData("""client.Connect("sandbox.smtp.mailtrap.io", 465, SecureSocketOptions.SslOnConnect)""")]
    [InlineData("""client.Connect("smtp.email.uk-london-1.oci.oraclecloud.com", 465, SecureSocketOptions.SslOnConnect)""")]
    [InlineData("""client.Connect("smtp.email.uk-london-1.oci.oraclecloud.com", 587, SecureSocketOptions.StartTls)""")]
    [InlineData("""client.Connect("contoso-com.mail.protection.outlook.com", 25, SecureSocketOptions.StartTls)""")]
    [InlineData("""client.Connect("smtp.office365.com.evil.example", 465, true)""")]
    [InlineData("""client.Connect("notsmtp.office365.com", 465, true)""")]
    [InlineData("""client.Connect("email-smtp..amazonaws.com", 2465, SecureSocketOptions.StartTls)""")]
    [InlineData("""client.Connect("email-smtp.us-east-1.amazonaws.com.cn", 2465, SecureSocketOptions.StartTls)""")]
    [InlineData("""client.Connect("[::1]", 465, true)""")]
    [InlineData("""client.Connect(host, 465, true)""")]
    [InlineData("""client.Connect("smtp.office365.com", port, SecureSocketOptions.StartTls)""")]
    [InlineData("""client.Connect(flag ? "smtp.office365.com" : "smtp.gmail.com", 465, true)""")]
    [InlineData("""new MailKit.Net.Imap.ImapClient().Connect("smtp.office365.com", 465, true)""")]
    public Task MailKit_EndpointIsServedOrNotKnown_IsSilent(string connect) =>
        IsSilent(WithMailKit($"using var client = new SmtpClient();\n{connect};"));

    [Theory]
    [InlineData("""new SmtpClient("smtp.gmail.com", {|SMTP4001:2525|}) { EnableSsl = true }""")]
    [InlineData("""{|SMTP4001:new SmtpClient("smtp.gmail.com")|}""")]
    [InlineData("""new SmtpClient("email-smtp.us-east-1.amazonaws.com", 2465) { EnableSsl = {|SMTP4001:true|} }""")]
    [InlineData("""new SmtpClient("email-smtp.us-east-1.amazonaws.com", {|SMTP4001:2465|})""")]
    [InlineData("""new SmtpClient("smtp.office365.com", {|SMTP4001:465|}) { EnableSsl = true }""")]
    [InlineData("""new SmtpClient("smtp.office365.com", {|SMTP1001:25|}) { EnableSsl = true }""")]
    [InlineData("""{|SMTP1007:new SmtpClient("contoso-com.mail.protection.outlook.com", 25)|}""")]
    public Task SystemNetMail_EndpointIsNotServed_Reports(string creation) => Reports(WithSystemNetMail($"using var client = {creation};"));

    [Theory]
    [InlineData("""new SmtpClient("smtp.gmail.com", 587) { EnableSsl = true }""")]
    [InlineData("""new SmtpClient("email-smtp.us-east-1.amazonaws.com", 2587) { EnableSsl = true }""")]
    [InlineData("""new SmtpClient("sandbox.smtp.mailtrap.io", 465) { EnableSsl = true }""")]
    [InlineData("""new SmtpClient("contoso-com.mail.protection.outlook.com") { EnableSsl = true }""")]
    [InlineData("""new SmtpClient("smtp.gmail.com", 2525) { DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory }""")]
    public Task SystemNetMail_EndpointIsServedOrNotUsed_IsSilent(string creation) =>
        IsSilent(WithSystemNetMail($"using var client = {creation};"));

    [Fact]
    public Task TrustedHost_Reports() => Reports(
        WithMailKit("""new SmtpClient().Connect("smtp.office365.com", {|SMTP4001:465|}, true);"""),
            ("smtplint.trusted_hosts", "smtp.office365.com"));

    [Fact]
    public Task RuleIsOff_NextReports() => Reports(
        WithMailKit("""new SmtpClient().Connect("smtp.gmail.com", {|SMTP1001:25|}, SecureSocketOptions.StartTls);"""),
            ("dotnet_diagnostic.SMTP4001.severity", "none"));

    [Theory]
    [InlineData("""new SmtpClient().Connect("smtp.office365.com", 465, true);""", "smtp.office365.com:465/implicit")]
    [InlineData("""new SmtpClient().Connect("smtp.contoso.com", 443, true);""",
        "mail.contoso.com:587/starttls, smtp.contoso.com:443/implicit")]
    public Task AdditionalProviderServesIt_IsSilent(string connect, string option) =>
        IsSilent(WithMailKit(connect), ("smtplint.additional_providers", option));

    [Theory]
    [InlineData("""new SmtpClient().Connect("smtp.office365.com", {|SMTP4001:465|}, true);""", "smtp.office365.com:465/tls")]
    [InlineData("""new SmtpClient().Connect("smtp.office365.com", {|SMTP4001:465|}, true);""", "465 implicit")]
    [InlineData("""new SmtpClient().Connect("smtp.contoso.com", 2465, {|SMTP4001:SecureSocketOptions.StartTls|});""",
        "smtp.contoso.com:2465/implicit")]
    [InlineData("""new SmtpClient().Connect("relay.corp", 2525, {|SMTP4001:true|});""", "relay.corp:2525/starttls")]
    public Task AdditionalProviderServesItNot_Reports(string connect, string option) =>
        Reports(WithMailKit(connect), ("smtplint.additional_providers", option));

    [Fact]
    public Task MailKit_Says() => Says(
        WithMailKit("""new SmtpClient().Connect("smtp.office365.com", 465, SecureSocketOptions.SslOnConnect);"""),
        "Microsoft 365 serves 587 with STARTTLS and refuses 465 at 'smtp.office365.com': no connection is made. Use port 587 with "
        + "StartTls.");

    [Fact]
    public async Task VisualBasic_Reports()
    {
        var diagnostics = await Diagnose.VisualBasic("""
            Imports MailKit.Net.Smtp
            Public Class Mailer
                Public Sub Send(client As SmtpClient)
                    client.Connect("smtp.office365.com", 465, True)
                End Sub
            End Class
            """);
        Assert.Equal("SMTP4001", Assert.Single(diagnostics).Id);
    }
}
