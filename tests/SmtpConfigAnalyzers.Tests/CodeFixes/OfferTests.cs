using Microsoft.CodeAnalysis.CodeFixes;
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
    [InlineData("""new SmtpClient("smtp.contoso.com", 2525)""", "Require STARTTLS, if the server offers it [Best]")]
    [InlineData("""new SmtpClient("smtp.contoso.com", 1234)""", "Use port 587 with EnableSsl [Best]")]
    [InlineData("""new SmtpClient("relay", 25) { UseDefaultCredentials = true }""",
        "Require STARTTLS, if the server offers it [Best]")]
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
        "Use SslOnConnect on port 465, else StartTls, if the server offers STARTTLS [Best]")]
    [InlineData("""client.Connect("smtp.contoso.com", 1234, SecureSocketOptions.None)""", "Use port 587 with STARTTLS [Best]")]
    [InlineData("""client.Connect(new Uri("smtp://smtp.contoso.com"))""", "Use port 587 with STARTTLS [Best]",
        "Use port 465 with implicit TLS [ImplicitTls]")]
    public async Task MailKit_IsOffered(string connect, params string[] offers) =>
        Assert.Equal(offers, await Offers.In(WithMailKit($"using var client = new SmtpClient();\n{connect};")));

    // No endpoint is certain: the title says what has to hold, and no batch has it.
    [Theory]
    [InlineData("""client.Connect("smtppro.zoho.com", 25)""", "Use port 465 with implicit TLS, if Zoho Mail offers it [Best]",
        "Use port 587 with STARTTLS, if Zoho Mail offers it [StartTls]")]
    [InlineData("""client.Connect("smtp.ethereal.email", 465, SecureSocketOptions.StartTls)""",
        "Use port 587 with STARTTLS, if Ethereal offers it [Best]")]
    [InlineData("""client.Connect("smtp.elasticemail.com", 25)""", "Use port 465 with implicit TLS, if Elastic Email offers it [Best]",
        "Use port 587 with STARTTLS, if Elastic Email offers it [StartTls]")]
    public async Task EndpointIsNotCertain_ConditionIsNamed(string connect, params string[] offers) =>
        Assert.Equal(offers, await Offers.In(WithMailKit($"using var client = new SmtpClient();\n{connect};")));

    // SMTP4003 is reported with the first STARTTLS, and is not a reason to go on in clear text; where STARTTLS is left on one path, it stays.
    [Theory]
    [InlineData("host, 587, SecureSocketOptions.None", "SMTP1003", "Require STARTTLS")]
    [InlineData(
        "\"smtp.contoso.com\", port, SecureSocketOptions.StartTlsWhenAvailable", "SMTP1006",
        "Use SslOnConnect on port 465, else StartTls, if the server offers STARTTLS")]
    public async Task MailKitIsOld_StartTlsIsOffered(string arguments, string id, string title)
    {
        var program = FixableProgram.Of(nullable: false, ("Mailer.cs", WithMailKit($"new SmtpClient().Connect({arguments});")));
        var location = typeof(global::MailKit.MailService).Assembly.Location;
        var old = new FixableProgram(program.Project.WithMetadataReferences(
            [.. program.Project.MetadataReferences.Where(reference => reference.Display != location),
                OlderAssembly.Of(location, new Version(4, 15))]));
        var offer = Assert.Single(await old.Offers((await old.Findings()).Single(finding => finding.Id == id)));
        Assert.Equal(title, offer.Action.Title);
        Assert.Equal("SMTP4003", Assert.Single(await (await old.Take(offer.Action)).Findings()).Id);
    }

    [Fact]
    public async Task ConstantIsEdited_TitleNamesIt() =>
        Assert.Equal(
            ["Use port 587 with STARTTLS (Mailer.Port) [Best]", "Use port 465 with implicit TLS (Mailer.Port) [ImplicitTls]"],
            await Offers.In(WithMailKit("""new SmtpClient().Connect("smtp.contoso.com", Port);""", "private const int Port = 25;")));

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

    // dotnet format fixes whole solutions, with whichever provider knows how: it must not exchange the library.
    [Fact]
    public async Task TwoProvidersForPort465_OnlyTheSmallFixIsForWholeSolutions()
    {
        var program = FixableProgram.Of(nullable: false, ("Mailer.cs", WithSystemNetMail("""
            using var client = new SmtpClient("smtp.contoso.com", 465) { EnableSsl = true };
            client.Send(message);
            """)));
        var offers = await program.Offers(Assert.Single(await program.Findings()));
        Assert.Equal(["Use port 587 with EnableSsl", "Send with MailKit"], offers.Select(offer => offer.Action.Title).Order().Reverse());
        foreach (var (provider, action) in offers)
        {
            var all = await program.TakeAll(provider, "SMTP1005", action.EquivalenceKey, FixAllScope.Solution);
            Assert.Equal(action.Title == "Send with MailKit", (await (all ?? program).Texts()).SequenceEqual(await program.Texts()));
        }
    }

    [Fact]
    public async Task AskedAgain_OffersAreTheSame()
    {
        var program = FixableProgram.Of(
            nullable: false, ("Mailer.cs", WithMailKit("""new SmtpClient().Connect("smtp.contoso.com", 25);""")));
        var finding = Assert.Single(await program.Findings());
        var first = (await program.Offers(finding)).Select(offer => offer.Action.Title).ToList();
        Assert.Equal(["Use port 587 with STARTTLS", "Use port 465 with implicit TLS"], first);
        Assert.Equal(first, (await program.Offers(finding)).Select(offer => offer.Action.Title));
    }

    // What a fix changes is followed by name, also through a file that does not name mail.
    [Theory]
    [InlineData("Ports.Submission", "public static class Other { }")]
    [InlineData("Other.Port", "public static class Other { public static int Port => Ports.Submission; }")]
    [InlineData("Other.Port()", "public static class Other { public static int Port() { return Ports.Submission; } }")]
    public async Task ConstantWouldBreakAnotherClient_NothingIsOffered(string port, string other)
    {
        var program = FixableProgram.Of(
            nullable: false,
            ("Mailer.cs", WithSystemNetMail("""using var c = new SmtpClient("smtp.contoso.com", Ports.Submission) { EnableSsl = true }; c.Send(message);""")),
            ("Ports.cs", "public static class Ports { public const int Submission = 465; }"),
            ("Other.cs", other),
            ("Second.cs", WithMailKit($"""new SmtpClient().Connect("smtp.contoso.com", {port}, SecureSocketOptions.SslOnConnect);""")
                .Replace("class Mailer", "class Second", StringComparison.Ordinal)));
        var offers = await program.Offers(Assert.Single(await program.Findings()));
        Assert.DoesNotContain(offers, offer => offer.Action.Title.Contains("587", StringComparison.Ordinal));
    }
}
