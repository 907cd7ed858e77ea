using SmtpConfigAnalyzers.Tests.Verification;
using static SmtpConfigAnalyzers.Tests.Verification.Verify;

namespace SmtpConfigAnalyzers.Tests.CodeFixes;

/// <summary>Which fixes a user is offered, by which names, and in which order.</summary>
public class OfferTests
{
    [Theory]
    [InlineData("""new SmtpClient("smtp.contoso.com", 25)""", "Use port 587 with EnableSsl [Best]")]
    [InlineData("""new SmtpClient("smtp.contoso.com", 465)""", "Use port 587 with EnableSsl [Best]")]
    [InlineData("""new SmtpClient("smtp.contoso.com", 2465)""", "Use port 587 with EnableSsl [Best]")]
    [InlineData("""new SmtpClient("smtp.contoso.com", 587)""", "Require STARTTLS [Best]")]
    [InlineData("""new SmtpClient("smtp.contoso.com", 2525)""", "Require STARTTLS [Best]")]
    [InlineData("""new SmtpClient("smtp.contoso.com", 1234)""", "Use port 587 with EnableSsl [Best]")]
    [InlineData("""new SmtpClient("relay", 25) { UseDefaultCredentials = true }""", "Require STARTTLS [Best]")]
    [InlineData("""new SmtpClient { DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory, EnableSsl = true }""",
        "Remove EnableSsl [Best]")]
    public async Task SystemNetMail_IsOffered(string creation, string offer) =>
        Assert.Equal([offer], await Offers.In(WithSystemNetMail($"using var client = {creation};")));

    [Theory]
    [InlineData("""client.Connect("smtp.contoso.com", 25)""", "Use port 587 with STARTTLS [Best]",
        "Use port 465 with implicit TLS [ImplicitTls]")]
    [InlineData("""client.Connect("smtp.contoso.com", 465, false)""", "Use implicit TLS (SslOnConnect) [Best]")]
    [InlineData("""client.Connect("smtp.contoso.com", 587, SecureSocketOptions.None)""", "Require STARTTLS [Best]")]
    [InlineData("""client.Connect("smtp.contoso.com", 587, true)""", "Require STARTTLS [Best]",
        "Use port 465 with implicit TLS [ImplicitTls]")]
    [InlineData("""client.Connect("smtp.contoso.com", 25, true)""", "Use port 587 with STARTTLS [Best]",
        "Use port 465 with implicit TLS [ImplicitTls]")]
    [InlineData("""client.Connect("smtp.contoso.com", 587, false)""", "Require STARTTLS [Best]")]
    [InlineData("""client.Connect("smtp.contoso.com", 8465, SecureSocketOptions.None)""", "Use implicit TLS (SslOnConnect) [Best]")]
    [InlineData("""client.Connect("smtp.contoso.com", port, SecureSocketOptions.None)""",
        "Use SslOnConnect on port 465, else StartTls [Best]", "Require STARTTLS [StartTls]")]
    [InlineData("""client.Connect("smtp.contoso.com", 1234, SecureSocketOptions.None)""", "Use port 587 with STARTTLS [Best]")]
    [InlineData("""client.Connect(new Uri("smtp://smtp.contoso.com"))""", "Use port 587 with STARTTLS [Best]",
        "Use port 465 with implicit TLS [ImplicitTls]")]
    public async Task MailKit_IsOffered(string connect, params string[] offers) =>
        Assert.Equal(offers, await Offers.In(WithMailKit($"using var client = new SmtpClient();\n{connect};")));

    [Theory]
    [InlineData("""client.Connect("smtp.contoso.com", 993, true)""")]
    [InlineData("""client.Connect("smtp.contoso.com", 70000)""")]
    public async Task ForeignPort_NothingIsOffered(string connect) =>
        Assert.Empty(await Offers.In(WithMailKit($"using var client = new SmtpClient();\n{connect};")));

    // The connection is made elsewhere: what could be written here would set only one of its users.
    [Theory]
    [InlineData("client.Port = 25; client.Host = \"smtp.contoso.com\"; client.Send(message);", "Use port 587 with EnableSsl [Best]")]
    public async Task ClientFromElsewhere_IsOfferedWhatIsWritten(string statements, string offer) =>
        Assert.Equal(
            [offer], await Offers.In(
                WithSystemNetMail("", $"public void Send(SmtpClient client, MailMessage message) {{ {statements} }}")));

    [Fact]
    public async Task ValueIsWrittenInAnotherDocument_NothingWrongIsWritten()
    {
        var offers = await Offers.In(WithMailKit("""new SmtpClient().Connect(Other.Host, Other.Port, false);""", "") + """

            public static class Other { public const string Host = "smtp.contoso.com"; public const int Port = 465; }
            """);
        Assert.Equal(["Use implicit TLS (SslOnConnect) [Best]"], offers);
    }
}
