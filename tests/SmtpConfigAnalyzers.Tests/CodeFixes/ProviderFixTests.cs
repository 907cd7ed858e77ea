using SmtpConfigAnalyzers.Tests.Verification;
using static SmtpConfigAnalyzers.Tests.Verification.Verify;

namespace SmtpConfigAnalyzers.Tests.CodeFixes;

/// <summary>Where the provider is known, a fix writes what it serves, and the written program is silent.</summary>
public class ProviderFixTests
{
    [Theory]
    [InlineData("""client.Connect("smtp.office365.com", {|SMTP4001:465|}, SecureSocketOptions.SslOnConnect)""",
        """client.Connect("smtp.office365.com", 587, SecureSocketOptions.StartTls)""")]
    [InlineData("""client.Connect("smtp.office365.com", {|SMTP4001:465|})""",
        """client.Connect("smtp.office365.com", 587, SecureSocketOptions.StartTls)""")]
    [InlineData("""client.Connect("smtp.office365.com", {|SMTP4001:465|}, true)""",
        """client.Connect("smtp.office365.com", 587, SecureSocketOptions.StartTls)""")]
    [InlineData("""client.Connect("smtp.office365.com", {|SMTP4001:465|}, SecureSocketOptions.StartTls)""",
        """client.Connect("smtp.office365.com", 587, SecureSocketOptions.StartTls)""")]
    [InlineData("""client.Connect(new Uri({|SMTP4001:"smtps://smtp.office365.com:465"|}))""",
        """client.Connect(new Uri("smtp://smtp.office365.com:587/?starttls=always"))""")]
    [InlineData("""client.Connect("smtp.gmail.com", 465, {|SMTP1002:SecureSocketOptions.StartTls|})""",
        """client.Connect("smtp.gmail.com", 465, SecureSocketOptions.SslOnConnect)""")]
    [InlineData("""client.Connect("smtp.gmail.com", {|SMTP1009:993|}, true)""", """client.Connect("smtp.gmail.com", 465, true)""")]
    [InlineData("""client.Connect("email-smtp.us-east-1.amazonaws.com", 2465, {|SMTP4001:SecureSocketOptions.Auto|})""",
        """client.Connect("email-smtp.us-east-1.amazonaws.com", 2465, SecureSocketOptions.SslOnConnect)""")]
    [InlineData("""client.Connect("email-smtp.us-east-1.amazonaws.com", {|SMTP4001:2465|})""",
        """client.Connect("email-smtp.us-east-1.amazonaws.com", 2465, SecureSocketOptions.SslOnConnect)""")]
    [InlineData("""client.Connect("mail.smtp2go.com", 80, {|SMTP1007:SecureSocketOptions.None|})""",
        """client.Connect("mail.smtp2go.com", 80, SecureSocketOptions.StartTls)""")]
    [InlineData("""client.Connect("smtp.fastmail.com", 587, {|SMTP1003:SecureSocketOptions.None|})""",
        """client.Connect("smtp.fastmail.com", 465, SecureSocketOptions.SslOnConnect)""")]
    [InlineData("""client.Connect("smtp.sendgrid.net", {|SMTP1001:25|})""",
        """client.Connect("smtp.sendgrid.net", 465, SecureSocketOptions.SslOnConnect)""")]
    [InlineData("""client.Connect(new Uri({|SMTP1011:"smtp://smtp.fastmail.com:587/?starttls=required"|}))""",
        """client.Connect(new Uri("smtps://smtp.fastmail.com:465/"))""")]
    public Task MailKit_IsFixed(string connect, string expected) => FixesMailKit(connect, expected);

    [Theory]
    [InlineData("StartTls", """client.Connect("email-smtp.us-east-1.amazonaws.com", 2465, {|SMTP4001:SecureSocketOptions.Auto|})""",
        """client.Connect("email-smtp.us-east-1.amazonaws.com", 587, SecureSocketOptions.StartTls)""")]
    [InlineData("StartTls", """client.Connect("smtp.sendgrid.net", {|SMTP1001:25|})""",
        """client.Connect("smtp.sendgrid.net", 587, SecureSocketOptions.StartTls)""")]
    [InlineData("ImplicitTls", """client.Connect("smtp.sendgrid.net", 2525, {|SMTP4001:true|})""",
        """client.Connect("smtp.sendgrid.net", 465, true)""")]
    public Task MailKit_SecondOffer_IsFixed(string choice, string connect, string expected) => FixesMailKit(connect, expected, choice);

    [Theory]
    [InlineData("""new SmtpClient("smtp.office365.com", {|SMTP4001:465|})""",
        """new SmtpClient("smtp.office365.com", 587) { EnableSsl = true }""")]
    [InlineData("""new SmtpClient("smtp.office365.com", {|SMTP4001:465|}) { EnableSsl = true }""",
        """new SmtpClient("smtp.office365.com", 587) { EnableSsl = true }""")]
    [InlineData("""new SmtpClient("email-smtp.us-east-1.amazonaws.com", {|SMTP4001:2465|})""",
        """new SmtpClient("email-smtp.us-east-1.amazonaws.com", 587) { EnableSsl = true }""")]
    [InlineData("""{|SMTP4001:new SmtpClient("smtp.gmail.com")|}""", """new SmtpClient("smtp.gmail.com", 587) { EnableSsl = true }""")]
    [InlineData("""{|SMTP1007:new SmtpClient("smtp.sendgrid.net", 2525)|}""",
        """new SmtpClient("smtp.sendgrid.net", 2525) { EnableSsl = true }""")]
    [InlineData("""{|SMTP1007:new SmtpClient("contoso-com.mail.protection.outlook.com", 25)|}""",
        """new SmtpClient("contoso-com.mail.protection.outlook.com", 25) { EnableSsl = true }""")]
    public Task SystemNetMail_IsFixed(string creation, string expected) => Fixes(
        WithSystemNetMail($"using var client = {creation};"), WithSystemNetMail($"using var client = {expected};"));

    [Theory]
    [InlineData("""new SmtpClient("smtp.fastmail.com", 465)""",
        "System.Net.Mail does not support implicit TLS: sending on port 465 hangs (100 s by default). Use MailKit with port 465 and implicit "
        + "TLS, which Fastmail serves.")]
    [InlineData("""new SmtpClient("smtp.qcloudmail.com", 587) { EnableSsl = true }""",
        "Tencent Cloud SES documents only 465 with implicit TLS at 'smtp.qcloudmail.com': 587 may be closed. Use MailKit with port 465 "
        + "and implicit TLS, which Tencent Cloud SES serves.")]
    public async Task SystemNetMail_ProviderHasImplicitTlsOnly_MailKitIsAdvisedAndNothingOffered(string creation, string message)
    {
        var source = WithSystemNetMail($"using var client = {creation};");
        await Says(source, message);
        Assert.Empty(await Offers.In(source));
    }

    // The title names the provider; the choice that Fix All repeats does not.
    [Theory]
    [InlineData("""client.Connect("smtp.office365.com", 465, true)""", "Use port 587 with STARTTLS (Microsoft 365) [Best]")]
    [InlineData("""client.Connect("smtp.gmail.com", 25)""", "Use port 465 with implicit TLS (Gmail) [Best]",
        "Use port 587 with STARTTLS (Gmail) [StartTls]")]
    [InlineData("""client.Connect("email-smtp.us-east-1.amazonaws.com", 2465)""", "Use implicit TLS (SslOnConnect) [Best]",
        "Use port 587 with STARTTLS (Amazon SES) [StartTls]")]
    // what heals the one breaks the other
    [InlineData("""client.Connect(flag ? "smtp.office365.com" : "smtp.gmail.com", 465, SecureSocketOptions.StartTls)""")]
    [InlineData("""client.Connect(flag ? "smtp.gmail.com" : "smtp.office365.com", 465, SecureSocketOptions.StartTls)""")]
    public async Task MailKit_IsOffered(string connect, params string[] offers) =>
        Assert.Equal(offers, await Offers.In(WithMailKit($"using var client = new SmtpClient();\n{connect};")));

    // One by one only Gmail has the choice as its second offer: STARTTLS is what the others are offered first.
    [Fact]
    public async Task SeveralProviders_FixAllRepeatsTheChoice()
    {
        var source = WithMailKit("""
            using var client = new SmtpClient();
            client.Connect("smtp.gmail.com", {|SMTP4001:25|});
            client.Connect("smtp.office365.com", {|SMTP1001:25|});
            client.Connect("smtp.sparkpostmail.com", {|SMTP4001:465|}, SecureSocketOptions.SslOnConnect);
            client.Connect("smtp.contoso.com", {|SMTP1001:25|});
            """);
        var test = new MailFixTest { TestCode = source, CodeActionEquivalenceKey = "StartTls" };
        test.FixedState.Sources.Add(source.Replace("{|SMTP4001:25|}", "587, SecureSocketOptions.StartTls", StringComparison.Ordinal));
        test.FixedState.MarkupHandling = Microsoft.CodeAnalysis.Testing.MarkupMode.Allow;
        test.BatchFixedState.Sources.Add(WithMailKit("""
            using var client = new SmtpClient();
            client.Connect("smtp.gmail.com", 587, SecureSocketOptions.StartTls);
            client.Connect("smtp.office365.com", 587, SecureSocketOptions.StartTls);
            client.Connect("smtp.sparkpostmail.com", 587, SecureSocketOptions.StartTls);
            client.Connect("smtp.contoso.com", 587, SecureSocketOptions.StartTls);
            """));
        await test.RunAsync();
    }

    [Fact]
    public Task AdditionalProvider_IsWhereTheFixLeads() => Fixes(
        WithMailKit("""new SmtpClient().Connect("smtp.contoso.com", {|SMTP1001:25|});"""),
        WithMailKit("""new SmtpClient().Connect("smtp.contoso.com", 2465, SecureSocketOptions.SslOnConnect);"""),
        choice: null,
        ("smtplint.additional_providers", "smtp.contoso.com:2465/implicit"));

    private static Task FixesMailKit(string connect, string expected, string? choice = null) => Fixes(
        WithMailKit($"using var client = new SmtpClient();\n{connect};"),
            WithMailKit($"using var client = new SmtpClient();\n{expected};"), choice);
}
