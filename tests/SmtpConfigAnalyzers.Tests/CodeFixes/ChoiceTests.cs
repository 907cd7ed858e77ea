using SmtpConfigAnalyzers.Tests.Verification;
using static SmtpConfigAnalyzers.Tests.Verification.Verify;

namespace SmtpConfigAnalyzers.Tests.CodeFixes;

/// <summary>A program that chooses a mode or a port by a setting goes on to choose: no fix takes that from its users.</summary>
public class ChoiceTests
{
    private const string ByPort = "(port == 465 ? SecureSocketOptions.SslOnConnect : SecureSocketOptions.StartTls)";

    // None is how a user switches TLS off; the fix is made where the program chooses.
    [Theory]
    [InlineData("", "587", "flag ? SecureSocketOptions.Auto : SecureSocketOptions.None", "",
        "flag ? SecureSocketOptions.StartTls : SecureSocketOptions.None")]
    [InlineData("", "port", "flag ? SecureSocketOptions.Auto : SecureSocketOptions.None", "",
        $"flag ? {ByPort} : SecureSocketOptions.None")]
    [InlineData("var tls = flag ? SecureSocketOptions.Auto : SecureSocketOptions.None;", "port", "tls",
        $"var tls = flag ? {ByPort} : SecureSocketOptions.None;", "tls")]
    [InlineData("SecureSocketOptions tls; if (flag) tls = SecureSocketOptions.Auto; else tls = SecureSocketOptions.None;", "587", "tls",
        "SecureSocketOptions tls; if (flag) tls = SecureSocketOptions.StartTls; else tls = SecureSocketOptions.None;", "tls")]
    [InlineData("var tls = SecureSocketOptions.None; if (flag) tls = SecureSocketOptions.StartTlsWhenAvailable;", "587", "tls",
        "var tls = SecureSocketOptions.None; if (flag) tls = SecureSocketOptions.StartTls;", "tls")]
    [InlineData("", "587",
        """host switch { "a" => SecureSocketOptions.Auto, _ => (SecureSocketOptions.StartTlsWhenAvailable) }""", "",
        """host switch { "a" => SecureSocketOptions.StartTls, _ => (SecureSocketOptions.StartTls) }""")]
    [InlineData("", "25", "flag ? SecureSocketOptions.StartTls : SecureSocketOptions.None", "",
        "flag ? SecureSocketOptions.StartTls : SecureSocketOptions.None", "587")]
    public async Task ModeIsChosen_ChoiceStays(
        string declaration, string port, string mode, string fixedDeclaration, string fixedMode, string? fixedPort = null) =>
        Assert.Equal(Program(fixedDeclaration, fixedPort ?? port, fixedMode), await FirstFix(Program(declaration, port, mode)));

    [Theory]
    [InlineData("flag ? 25 : 465", "SecureSocketOptions.None")]
    [InlineData("port", "Mode(flag)")]
    [InlineData("587", "Mode(flag)")]
    [InlineData("25", "Mode(flag)")]
    public async Task ChoiceCannotStay_NothingIsOffered(string port, string mode) =>
        Assert.Null(await FirstFix(Program("", port, mode)));

    // The branch of the user who has switched TLS off is left alone, a branch for another reason is not.
    [Theory]
    [InlineData("if (flag) client.Connect(host, port, SecureSocketOptions.None); else client.Connect(host, port);", false)]
    [InlineData("if (flag) client.Connect(host, 587); else client.Connect(host, 587, false);", false)]
    [InlineData("if (flag) { client.Connect(host, 587, SecureSocketOptions.None); return; } client.Connect(host, 587);", false)]
    [InlineData("switch (port) { case 1: client.Connect(host, port, SecureSocketOptions.None); break; "
        + "default: client.Connect(host, port, SecureSocketOptions.StartTls); break; }", false)]
    [InlineData("if (flag) client.Connect(host, 587, SecureSocketOptions.None); else client.Connect(\"localhost\", 25);", true)]
    [InlineData("if (flag) client.Connect(host, 587, SecureSocketOptions.None); else client.Connect(host, 587, SecureSocketOptions.None);",
        true)]
    public async Task BranchOfWhoSwitchesTlsOff_IsLeftAlone(string statements, bool isOffered)
    {
        var program = FixableProgram.Of(
            nullable: false,
            ("Mailer.cs", WithMailKit($"var client = new SmtpClient();\n{statements}\nclient.Authenticate(user, password);")));
        var findings = (await program.Findings()).Where(
            finding => finding.Location.SourceTree!.GetText().ToString(finding.Location.SourceSpan) is "SecureSocketOptions.None" or "false")
            .ToList();
        foreach (var finding in findings)
        {
            Assert.Equal(isOffered, (await program.Offers(finding)).Count > 0);
        }

        Assert.True(findings.Count > 0 || !isOffered);
    }

    // Auto and what is left out are weaker than what the user gets who asks for TLS.
    [Theory]
    [InlineData("if (UseTls) client.Connect(host, port, SecureSocketOptions.StartTls); else client.Connect(host, port);", false)]
    [InlineData("if (UseTls) client.Connect(host, port, true); else client.Connect(host, port, SecureSocketOptions.Auto);", false)]
    [InlineData("if (!UseTls) { client.Connect(host, port); return; } client.Connect(host, port, SecureSocketOptions.StartTls);", false)]
    [InlineData("if (UseTls) client.Connect(host, port); else client.Connect(host, port, SecureSocketOptions.None);", true)]
    [InlineData("if (UseTls) client.Connect(host, port); else client.Connect(\"localhost\", port, SecureSocketOptions.StartTls);", true)]
    [InlineData("if (flag) client.Connect(host, port, SecureSocketOptions.StartTls); else client.Connect(host, port);", true)]
    [InlineData("client.Connect(host, port, StartTlsIfAvailable ? SecureSocketOptions.Auto : SecureSocketOptions.None);", false)]
    [InlineData("if (StartTlsIfAvailable) client.Connect(host, port); else client.Connect(host, port, SecureSocketOptions.None);", false)]
    [InlineData("client.Connect(host, port, Kind switch { \"start_tls_when_available\" => SecureSocketOptions.Auto, "
        + "_ => SecureSocketOptions.None });", false)]
    [InlineData("client.Connect(host, port, UseTls ? SecureSocketOptions.Auto : SecureSocketOptions.None);", true)]
    public async Task UserAsksForWhatIsLeft_ItStays(string statements, bool isOffered)
    {
        var program = FixableProgram.Of(
            nullable: false, ("Mailer.cs", WithMailKit(
                $"var client = new SmtpClient();\n{statements}\nclient.Authenticate(user, password);",
                "public bool UseTls { get; set; } public bool StartTlsIfAvailable { get; set; } public string Kind { get; set; }")));
        var offers = 0;
        foreach (var finding in (await program.Findings()).Where(finding => finding.Id == "SMTP1010"))
        {
            offers += (await program.Offers(finding)).Count;
        }

        Assert.Equal(isOffered ? 1 : 0, offers);
    }

    [Theory]
    [InlineData("client.CheckCertificateRevocation = false;", true)]
    [InlineData("if (flag) client.CheckCertificateRevocation = false;", false)]
    public async Task RevocationCheckIsSwitchedOff_SwitchStays(string statement, bool isOffered)
    {
        var program = FixableProgram.Of(
            nullable: false, ("Mailer.cs", WithMailKit(
                $"var client = new SmtpClient();\n{statement}\nclient.Connect(host, 465, true);")));
        var finding = Assert.Single(await program.Findings(), finding => finding.Id == "SMTP3005");
        Assert.Equal(isOffered, (await program.Offers(finding)).Count > 0);
    }

    // What the user sets for port 25 suits 587, and may hang on 465.
    [Fact]
    public async Task ModeIsNotKnown_ItStays()
    {
        var offer = Assert.Single(await Offers(Program("", "25", "options")));
        Assert.Equal("Use port 587 with STARTTLS (the mode stays as it is set)", offer.Action.Title);
        Assert.Equal(Program("", "587", "options"), await FirstFix(Program("", "25", "options")));
    }

    private static string Program(string declaration, string port, string mode) => WithMailKit(
        $$"""
        {{declaration}}
        var client = new SmtpClient();
        client.Connect("smtp.contoso.com", {{port}}, {{mode}});
        client.Authenticate(user, password);
        """,
        """
        private static SecureSocketOptions Mode(bool tls)
        {
            if (tls)
            {
                return SecureSocketOptions.Auto;
            }

            return SecureSocketOptions.None;
        }
        """);

    private static async Task<IReadOnlyList<(Microsoft.CodeAnalysis.CodeFixes.CodeFixProvider Provider,
        Microsoft.CodeAnalysis.CodeActions.CodeAction Action)>> Offers(string source)
    {
        var program = FixableProgram.Of(nullable: false, ("Mailer.cs", source));
        return await program.Offers(Assert.Single(await program.Findings()));
    }

    private static async Task<string?> FirstFix(string source)
    {
        var program = FixableProgram.Of(nullable: false, ("Mailer.cs", source));
        var offers = await program.Offers(Assert.Single(await program.Findings()));
        return offers.Count == 0 ? null : (await (await program.Take(offers[0].Action)).Texts())[0];
    }
}
