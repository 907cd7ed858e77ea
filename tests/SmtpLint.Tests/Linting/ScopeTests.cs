namespace SmtpLint.Tests.Linting;

/// <summary>Which files are read, and what holds together.</summary>
public class ScopeTests
{
    private const string Project =
        """<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>""";

    private const string RiskyEnv = "SMTP_HOST=smtp.contoso.com\nSMTP_PORT=465\nSMTP_ENCRYPTION=None\n";

    [Theory]
    [InlineData("appsettings.Production.json")]
    [InlineData("local.settings.json")]
    [InlineData("mailsettings.json")]
    [InlineData("secrets.json")]
    [InlineData("config.json")]
    [InlineData("Config/settings.json")]
    public void SettingsInJson_AreFound(string path)
    {
        var text = path.StartsWith("local", StringComparison.Ordinal)
            ? """{ "Values": { "Smtp:Host": "smtp.contoso.com", "Smtp:Port": "587", "Smtp:SecureSocketOptions": "None" } }"""
            : Checkout.Risky;
        using var checkout = new Checkout(("Shop.csproj", Project), (path, text));

        Assert.EndsWith("SMTP1003", Assert.Single(checkout.Lint().Findings), StringComparison.Ordinal);
    }

    // A library that is only referenced reads no settings; a using in the project or code of a referenced project is use enough.
    [Theory]
    [InlineData("App/Program.cs", "using MailKitSimplified.Sender;", "", true)]
    [InlineData("Lib/Mailing.cs", "using MailKitSimplified.Sender;", "", true)]
    [InlineData("App/Program.cs", "", "<Using Include=\"MailKitSimplified.Sender\" />", true)]
    [InlineData("App/Program.cs", "using MailKitSimplified.Receiver;", "", false)]
    [InlineData("Other/Program.cs", "using MailKitSimplified.Sender;", "", false)]
    public void LibraryReadsSettings_WhereItIsUsed(string path, string text, string item, bool isReported)
    {
        using var checkout = new Checkout(
            ("App/App.csproj", $"""<Project Sdk="Microsoft.NET.Sdk"><ItemGroup><PackageReference Include="MailKitSimplified.Sender" Version="2.14.0" /><ProjectReference Include="../Lib/Lib.csproj" />{item}</ItemGroup></Project>"""),
            ("Lib/Lib.csproj", Project), ("App/Main.cs", "class Main;"), (path, text),
            ("App/appsettings.json", """{ "EmailSender": { "SmtpHost": "smtp.contoso.com", "SmtpPort": 587 } }"""));

        Assert.Equal(isReported ? ["App/appsettings.json:1 SMTP1006"] : [], checkout.Lint().Findings);
    }

    [Theory]
    [InlineData(".env")]
    [InlineData("prod.env")]
    [InlineData(".env.production")]
    public void SettingsInEnvFiles_AreFound(string path)
    {
        using var checkout = new Checkout(("Shop.csproj", Project), (path, RiskyEnv));

        Assert.NotEmpty(checkout.Lint().Findings);
    }

    [Theory]
    [InlineData("package.json")]
    [InlineData("composer.json")]
    [InlineData("manage.py")]
    public void AnybodysFile_NextToAProgramInAnotherLanguage_IsLeftAlone(string manifest)
    {
        using var checkout = new Checkout((manifest, "{}"), (".env", RiskyEnv), ("config/settings.json", Checkout.Risky));

        Assert.Empty(checkout.Lint().Findings);
        Assert.NotEmpty(checkout.Lint(".env").Findings);
    }

    [Fact]
    public void ANetProject_IsNearerThanAnotherLanguageAroundIt()
    {
        using var checkout =
            new Checkout(
                ("package.json", "{}"), ("src/Shop/Shop.csproj", Project), ("src/Shop/.env", RiskyEnv),
                ("src/Shop/ClientApp/package.json", "{}"), ("src/Shop/ClientApp/.env", RiskyEnv));

        Assert.All(checkout.Lint().Findings, finding => Assert.StartsWith("src/Shop/.env:", finding, StringComparison.Ordinal));
        Assert.NotEmpty(checkout.Lint().Findings);
    }

    [Fact]
    public void AConfigJsonOutsideOfAnyProject_IsSomebodyElses()
    {
        using var checkout = new Checkout(("config.json", Checkout.Risky));

        Assert.Empty(checkout.Lint().Findings);
    }

    [Fact]
    public void AFileThatOnlySharesAName_IsNotAMalformedSettingsFile()
    {
        using var checkout = new Checkout((".config", "CONFIG_SMTP=y\n"), ("mail.json", "[smtp, 1"), ("x.config", "smtp = {"));

        var (findings, run) = checkout.Lint();

        Assert.Empty(findings);
        Assert.Empty(run.Result.Problems);
    }

    [Fact]
    public void EnvironmentsLieOverTheBase_AndOneThatDoesNotMentionMailCountsToo()
    {
        using var checkout = new Checkout(
            ("Shop.csproj", Project),
            ("appsettings.json", """{ "Notify": { "SmtpHost": "smtp.contoso.com", "Port": 587, "SecureSocketOptions": "StartTls" } }"""),
            ("appsettings.Staging.json", """{ "Notify": { "SecureSocketOptions": "None" } }"""));

        var (findings, run) = checkout.Lint();

        Assert.Equal(["appsettings.Staging.json:1 SMTP1003"], findings);
        Assert.Equal(["Staging"], run.Result.Findings[0].Environments);
    }

    [Fact]
    public void TheProject_DecidesWhatAFlagMeans()
    {
        const string Text =
            """<nlog><extensions /><targets><target type="Mail" smtpServer="smtp.contoso.com" smtpPort="465" enableSsl="true" smtpAuthentication="Basic" smtpUserName="u" smtpPassword="${environment:P}" /></targets></nlog>""";
        using var checkout = new Checkout(
            ("A/A.csproj",
                Project.Replace(
                    "<PropertyGroup>",
                    """<ItemGroup><PackageReference Include="NLog.MailKit" Version="5.0.0" /></ItemGroup><PropertyGroup>""",
                    StringComparison.Ordinal)),
            ("A/nlog.config", Text),
            ("B/B.csproj",
                Project.Replace(
                    "<PropertyGroup>", """<ItemGroup><PackageReference Include="NLog" Version="5.0.0" /></ItemGroup><PropertyGroup>""",
                    StringComparison.Ordinal)),
            ("B/nlog.config", Text));

        Assert.Equal(["B/nlog.config:1 SMTP1005"], checkout.Lint().Findings);
    }

    [Fact]
    public void CodeIsRead_UnlessItIsLeftOut()
    {
        using var checkout = new Checkout(("Shop.csproj", Project), ("Mailer.cs", """
            class Mailer
            {
                void Send()
                {
                    var client = new System.Net.Mail.SmtpClient("smtp.contoso.com", 465) { EnableSsl = true };
                    client.Send("a@contoso.com", "b@contoso.com", "", "");
                }
            }
            """));

        Assert.Contains("Mailer.cs:5", checkout.Run("-q").Output, StringComparison.Ordinal);
        Assert.Equal("", checkout.Run("-q", "--no-code").Output);
    }

    [Fact]
    public void TwoRuns_SayTheSame()
    {
        using var checkout =
            new Checkout(("b/appsettings.json", Checkout.Risky), ("a/appsettings.json", Checkout.Risky), ("a/web.config", "<smtp>"));

        var first = checkout.Run("--format", "sarif").Output;

        Assert.Equal(first, checkout.Run("--format", "sarif").Output);
        Assert.Equal(
            ["a/appsettings.json:5 SMTP1003", "a/web.config:1 SMTP5003", "b/appsettings.json:5 SMTP1003"], checkout.Lint().Findings);
    }
}
