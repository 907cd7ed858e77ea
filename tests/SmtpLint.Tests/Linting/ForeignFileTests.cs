using SmtpLint.Findings;
using SmtpLint.Tests.Git;

namespace SmtpLint.Tests.Linting;

/// <summary>
/// Files of other programs, whose names are those of settings: nothing is said of them, and none ends a run as incomplete.
/// </summary>
public class ForeignFileTests
{
    [Theory]
    [InlineData("tox.ini", "[tox]\nenvlist = py311\n[testenv]\ndeps =\n    pytest\n    email-validator\n")]
    [InlineData("pytest.ini", "[pytest]\naddopts\n    --smtp\n")]
    [InlineData("uwsgi.ini", "[uwsgi]\nmodule = mail\nhttp = :8000\ndie-on-term\n")]
    [InlineData("help/smtp.config", "<p>Enter your SMTP server here.&nbsp;</p>")]
    [InlineData(".ebextensions/mail.config",
        "option_settings:\n  aws:elasticbeanstalk:application:environment:\n    SMTP_HOST: smtp.contoso.com\n")]
    [InlineData("php.ini", "[mail function]\nSMTP = smtp.contoso.com\nsmtp_port = 587\nsmtp_ssl = false\nextension\n")]
    [InlineData("grafana.ini", "[smtp]\nhost = smtp.contoso.com\nport = 465\nssl = false\nbroken\n")]
    [InlineData(".env", "MAILER_DSN=smtp://mail.contoso.com:465\n")]
    [InlineData(".env", "APP_KEY=base64:x\nMAIL_HOST=smtp.contoso.com\nMAIL_PORT=465\nMAIL_SSL=false\n'broken\n")]
    [InlineData(".env",
        "OPENPROJECT_SMTP__ADDRESS=smtp.contoso.com\nOPENPROJECT_SMTP__PORT=587\nOPENPROJECT_SMTP__SSL=false\nOPENPROJECT_SMTP__ENABLE__STARTTLS__AUTO=true\n")]
    [InlineData(".env", "SMTP_ADDRESS=smtp.contoso.com\nSMTP_PORT=587\nSMTP_SSL=false\nSMTP_ENABLE_STARTTLS_AUTO=true\n")]
    [InlineData("docker-compose.yml", "services:\n  mail: [\n")]
    [InlineData("mail.json", """{ "mail": { "host": "Server", "port": "SMTP-Port", "ssl": "Verschlüsselung", "password": "Passwort" } }""")]
    [InlineData("i18n/settings.json", """{ "smtp": { "host": "smtp.contoso.com", "port": "587", "ssl": "false" } }""")]
    public void SettingsOfSomebodyElse_AreSilent(string file, string text)
    {
        using var checkout = new Checkout((file, text));

        var (code, output, _) = checkout.Run("--fail-on", "info");

        Assert.Equal(ExitCode.Clean, code);
        Assert.StartsWith("No findings; ", output, StringComparison.Ordinal);
    }

    // Spring's, whether it was found or named.
    [Theory]
    [InlineData("spring.mail.port=25\nspring.mail.host=smtp.qq.com\nspring.mail.username=me\n")]
    [InlineData("quarkus.mailer.port=25\nquarkus.mailer.host=smtp.qq.com\nquarkus.mailer.username=me\n")]
    public void FileOfJava_IsSilent_WhenNamed(string text)
    {
        using var checkout = new Checkout(("application.properties", text));

        Assert.Equal(ExitCode.Clean, checkout.Run("application.properties").Code);
    }

    [Theory]
    [InlineData("mail.ini", 0xE9)]
    [InlineData("icons/mail.config", 0)]
    [InlineData("prod.env", 0xE9)]
    public void BytesThatAreNoText_AreNoProblem_WhereNobodyKnowsWhoseTheyAre(string file, byte bad)
    {
        using var checkout = new Checkout();
        checkout.Write(file, [.. "<!-- smtp "u8, bad, .. " -->"u8]);

        Assert.Equal(ExitCode.Clean, checkout.Run().Code);
        Assert.Equal(ExitCode.Incomplete, checkout.Run(file).Code);
    }

    [Theory]
    [InlineData("mail.ini", "[smtp]\nhost=smtp.contoso.com\nport=465\nencryption=None\n", "SMTP1002")]
    [InlineData(".env",
        "ASPNETCORE_ENVIRONMENT=Production\nNODE_ENV=production\nSMTP_HOST=smtp.contoso.com\nSMTP_PORT=465\nSMTP_SSL=false\n", "SMTP1002")]
    [InlineData("mail.json", """{ "mail": { "host": "smtp.contoso.com", "port": "SMTP-Port" } }""", "SMTP5002")]
    [InlineData("prod.env", "SMTP_HOST=smtp.contoso.com\n'broken\n", "SMTP5003")]
    public void SettingsOfANetProject_AreJudged(string file, string text, string rule)
    {
        using var checkout =
            new Checkout(
                ("Shop.csproj",
                    """<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>"""), (file, text));

        Assert.EndsWith(rule, Assert.Single(checkout.Lint().Findings), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(".env", "APP_KEY=base64:x\nMAIL_HOST=smtp.contoso.com\nMAIL_PORT=465\nMAIL_SSL=false\nMAIL_PASSWORD=Tr0ub4dor\n")]
    [InlineData("mail.ini", "[smtp]\nhost=smtp.contoso.com\nport=465\nencryption=None\npassword=Tr0ub4dor\n")]
    public void APasswordOfSomebodyElse_IsAPassword(string file, string text)
    {
        using var checkout = new Checkout((file, text));
        checkout.Git("init", "-q");
        checkout.Git("add", "-f", file);

        Assert.EndsWith("SMTP2002", Assert.Single(checkout.Lint().Findings), StringComparison.Ordinal);
    }
}
