using SmtpConfigAnalyzers.Tests.Verification;
using static SmtpConfigAnalyzers.Tests.Verification.Verify;

namespace SmtpConfigAnalyzers.Tests.Transport;

public class UseAHostNameTests
{
    [Theory]
    [InlineData("smtp.gmail.com:587")]
    [InlineData("smtp.example.com:587")]
    [InlineData("localhost:587")]
    [InlineData("smtps://smtp.gmail.com")]
    [InlineData("smtp@gmail.com")]
    [InlineData("smtp.gmail.com/")]
    public async Task NoHostName_Reports(string host)
    {
        await Reports(WithSystemNetMail($$"""using var client = new SmtpClient({|SMTP1014:"{{host}}"|}, 587) { EnableSsl = true };"""));
        await Reports(
            WithMailKit($$"""using var client = new SmtpClient(); client.Connect({|SMTP1014:"{{host}}"|}, 587, SecureSocketOptions.StartTls);"""));
        await Reports(
            WithSystemNetMail(
                $$"""var client = new SmtpClient(); client.Host = {|SMTP1014:"{{host}}"|}; client.Port = port; client.EnableSsl = flag; client.Send(message);"""));
    }

    [Theory]
    [InlineData("smtp.gmail.com")]
    [InlineData("smtp.gmail.com.")]
    [InlineData("relay_1.contoso.com")]
    [InlineData("bücher.contoso.com")]
    [InlineData("::1")]
    [InlineData("[2001:db8::25]")]
    [InlineData("fe80::1%eth0")]
    [InlineData("{host}:587")]
    [InlineData("your-server:587")]
    public async Task NameAddressOrPlaceholder_IsSilent(string host)
    {
        await IsSilent(WithSystemNetMail($$"""using var client = new SmtpClient("{{host}}", 587) { EnableSsl = true };"""));
        await IsSilent(
            WithMailKit($$"""using var client = new SmtpClient(); client.Connect("{{host}}", 587, SecureSocketOptions.StartTls);"""));
    }

    [Fact]
    public async Task BlanksAroundTheName_AreMailKitsOnly()
    {
        await IsSilent(WithSystemNetMail("""using var client = new SmtpClient(" smtp.gmail.com ", 587) { EnableSsl = true };"""));
        await Reports(
            WithMailKit("""using var client = new SmtpClient(); client.Connect({|SMTP1014:" smtp.gmail.com "|}, 587, SecureSocketOptions.StartTls);"""));
    }

    [Theory]
    [InlineData("""new SmtpClient(flag ? "smtp.gmail.com:587" : "smtp.gmail.com", 587) { EnableSsl = true }""")]
    [InlineData("""new SmtpClient("smtp.gmail.com:587") { DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory }""")]
    public Task OtherPathOrPickup_IsSilent(string creation) => IsSilent(WithSystemNetMail($"using var client = {creation};"));

    [Fact]
    public Task AddressInAUri_IsSilent() =>
        IsSilent(WithMailKit("""using var client = new SmtpClient(); client.Connect(new Uri("smtps://smtp.gmail.com:465"));"""));

    [Fact]
    public Task TrustedHost_Reports() => Reports(
        WithSystemNetMail("""using var client = new SmtpClient({|SMTP1014:"smtp.contoso.com:587"|}) { EnableSsl = true };"""),
            ("smtplint.trusted_hosts", "*"));

    // The provider is looked up without the extra: Microsoft 365 refuses 465.
    [Fact]
    public async Task RuleIsOff_TheNextReports() => Assert.Equal(
        ["SMTP4001"],
        (await Diagnose.CSharp(
            WithMailKit("""using var client = new SmtpClient(); client.Connect("https://smtp.office365.com", 465, SecureSocketOptions.SslOnConnect);"""),
            new ConfigFiles("dotnet_diagnostic.SMTP1014.severity = none"))).Select(found => found.Id));

    [Theory]
    [InlineData("""new SmtpClient({|SMTP1014:"smtp.gmail.com:587"|}) { EnableSsl = true }""",
        """new SmtpClient("smtp.gmail.com", 587) { EnableSsl = true }""")]
    [InlineData("""new SmtpClient({|SMTP1014:"smtp.gmail.com:587"|})""", """new SmtpClient("smtp.gmail.com", 587) { EnableSsl = true }""")]
    [InlineData("""new SmtpClient({|SMTP1014:"smtp.gmail.com:465"|}) { EnableSsl = true }""",
        """new SmtpClient("smtp.gmail.com", 587) { EnableSsl = true }""")]
    [InlineData("""new SmtpClient({|SMTP1014:"smtp.gmail.com:25"|}, 587) { EnableSsl = flag }""",
        """new SmtpClient("smtp.gmail.com", 587) { EnableSsl = flag }""")]
    [InlineData("""new SmtpClient({|SMTP1014:"smtps://smtp.gmail.com"|}, port) { EnableSsl = true }""",
        """new SmtpClient("smtp.gmail.com", port) { EnableSsl = true }""")]
    [InlineData("""new SmtpClient { Host = {|SMTP1014:"smtp.gmail.com:587"|}, EnableSsl = true }""",
        """new SmtpClient { Host = "smtp.gmail.com", EnableSsl = true, Port = 587 }""")]
    [InlineData("""new SmtpClient({|SMTP1014:"me@smtp.gmail.com"|}, 587) { EnableSsl = true }""",
        """new SmtpClient("smtp.gmail.com", 587) { EnableSsl = true }""")]
    public Task SystemNetMail_IsTakenApart(string creation, string expected) =>
        Fixes(WithSystemNetMail($"using var client = {creation};"), WithSystemNetMail($"using var client = {expected};"));

    [Theory]
    [InlineData("smtp.gmail.com:587", ", 587, SecureSocketOptions.StartTls", ", 587, SecureSocketOptions.StartTls")]
    [InlineData("smtp.gmail.com:465", ", options: SecureSocketOptions.SslOnConnect", ", 465, options: SecureSocketOptions.SslOnConnect")]
    [InlineData("smtp.gmail.com:587", ", 587, false", ", 587, SecureSocketOptions.StartTls")]
    [InlineData("smtp.gmail.com:587", ", 587, options", ", 587, options")]
    public Task MailKit_IsTakenApart(string host, string rest, string expected) => Fixes(
        WithMailKit($$"""using var client = new SmtpClient(); client.Connect({|SMTP1014:"{{host}}"|}{{rest}});"""),
        WithMailKit($"""using var client = new SmtpClient(); client.Connect("smtp.gmail.com"{expected});"""));

    [Fact]
    public Task HostInAConstant_IsTakenApartThere() => Fixes(
        WithSystemNetMail(
            "using var client = new SmtpClient({|SMTP1014:Server|}) { EnableSsl = true };",
            """private const string Server = "smtp.gmail.com:587";"""),
        WithSystemNetMail(
            "using var client = new SmtpClient(Server, 587) { EnableSsl = true };", """private const string Server = "smtp.gmail.com";"""));

    [Fact]
    public Task UserOfNoKnownServer_HasNoFix() => Says(
        WithSystemNetMail("""using var client = new SmtpClient("smtp@gmail.com", 587) { EnableSsl = true };"""),
        "'smtp@gmail.com' is not a host name: the connection fails. Use the server's name.");

    [Fact]
    public Task PasswordInTheHost_IsNotShown() => Says(
        WithSystemNetMail("""using var client = new SmtpClient("smtp://me:Tr0ub4dor@smtp.gmail.com", 587) { EnableSsl = true };"""),
        "'smtp://me:***@smtp.gmail.com' is not a host name: the connection fails. Use host 'smtp.gmail.com'.");

    [Theory]
    [InlineData("smtp.contoso.com:587", new[] { "SMTP1014" })]
    [InlineData("[::1]", new string[0])]
    public async Task VisualBasic(string host, string[] expected) => Assert.Equal(expected, (await Diagnose.VisualBasic($$"""
        Imports System.Net.Mail
        Public Class Mailer
            Public Sub Send(message As MailMessage)
                Dim client As New SmtpClient("{{host}}", 587) With {.EnableSsl = True}
                client.Send(message)
            End Sub
        End Class
        """)).Select(found => found.Id));
}
