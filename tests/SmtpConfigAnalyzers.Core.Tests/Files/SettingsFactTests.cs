using SmtpConfigAnalyzers.Products;

namespace SmtpConfigAnalyzers.Core.Tests.Files;

/// <summary>What files say besides where and how a client connects.</summary>
public class SettingsFactTests
{
    private const string Secret = "hunter2-Kx9";

    private static string Smtp(string members) => JudgedFiles.Json("Smtp", "\"Host\": \"smtp.contoso.com\", \"Port\": 587, " + members);

    [Theory]
    [InlineData("Password")]
    [InlineData("SmtpPass")]
    [InlineData("MailPwd")]
    [InlineData("Secret")]
    [InlineData("Senha")]
    [InlineData("AppPassword")]
    public void Password_Reports(string key)
    {
        var text = Smtp($"\"{key}\": \"{Secret}\"");
        var finding = Assert.Single(JudgedFiles.Judge("appsettings.json", text));
        Assert.Equal(
            $"'{key}' holds a mail password that anyone who can read this file can use. Move it to a secret store and change it.",
            finding.Message);
        Assert.Equal(Secret, JudgedFiles.At(finding, text));
        Assert.False(finding.IsOnlyIfTracked);
    }

    // No account is kept on a server that cannot exist (RFC 2606).
    [Theory]
    [InlineData("smtp.example.com", false)]
    [InlineData("SMTP.Example.org.", false)]
    [InlineData("mail.acme.example", false)]
    [InlineData("mail.acme.test", false)]
    [InlineData("smtp.examples.com", true)]
    [InlineData("example.com.contoso.com", true)]
    [InlineData("${SMTP_HOST}", true)]
    public void Password_IsOneWhereAServerCanBe(string host, bool isReported)
    {
        var text = JudgedFiles.Json("Smtp", $"\"Host\": \"{host}\", \"Port\": 587, \"Password\": \"{Secret}\"");
        Assert.Equal(isReported, JudgedFiles.Judge("appsettings.json", text).Any(finding => finding.Rule.Id == "SMTP2002"));
    }

    [Theory]
    [InlineData("Host=smtp.contoso.com;Port=587;User=me;Password= hunter2-Kx9 ;Timeout=5")]
    [InlineData("Endpoint=smtp://smtp.contoso.com:587;Password=hunter2-Kx9")]
    public void PasswordInAConnectionString_IsThePlace(string value)
    {
        var text = JudgedFiles.Json("ConnectionStrings", $"\"mail\": \"{value}\"");
        var finding = Assert.Single(JudgedFiles.Judge("appsettings.json", text), finding => finding.Rule.Id == "SMTP2002");
        Assert.Equal(Secret, JudgedFiles.At(finding, text));
    }

    [Fact]
    public void PasswordInAConnectionStringWithEscapes_IsWithinTheWhole()
    {
        var text = JudgedFiles.Json("ConnectionStrings", "\"mail\": \"Host=smtp.contoso.com;Port=587;User=m\\u0065;Password=hunter2-Kx9\"");
        var finding = Assert.Single(JudgedFiles.Judge("appsettings.json", text), finding => finding.Rule.Id == "SMTP2002");
        Assert.Contains(Secret, JudgedFiles.At(finding, text), StringComparison.Ordinal);
    }

    // An administrator of a mail server signs in there, and not to send.
    [Theory]
    [InlineData("\"Address\": \"localhost\", ", false)]
    [InlineData("\"Url\": \"https://mail.contoso.com/api\", ", false)]
    [InlineData("\"Address\": \"me@contoso.com\", ", true)]
    [InlineData("", true)]
    public void LoginWithoutHost_IsAMailClients_UnlessItNamesAnotherServer(string server, bool isReported)
    {
        var text = JudgedFiles.Json("MailServer", server + $"\"Account\": \"me\", \"Password\": \"{Secret}\"");
        Assert.Equal(isReported, JudgedFiles.Judge("appsettings.json", text).Count > 0);
    }

    // A library reads nothing where it is not referenced.
    [Theory]
    [InlineData("MailKitSimplified.Sender", true)]
    [InlineData("MailKitSimplified.Receiver", false)]
    [InlineData(null, true)]
    public void SectionOfALibrary_IsItsOwnWhereItMayBe(string? reference, bool isReported)
    {
        const string Text = """{ "EmailSender": { "SmtpHost": "smtp.contoso.com", "SmtpPort": 587, "SmtpCredential": { "UserName": "" } } }""";
        var project = reference is null ? null : JudgedFiles.Modern(reference);
        Assert.Equal(isReported ? "SMTP1006" : "", JudgedFiles.Transport("appsettings.json", Text, project));
    }

    // Whatever is put there, nobody reads it.
    [Fact]
    public void DeadKey_WhoseValueIsNotKnown_IsANote() =>
        Assert.Equal("SMTP5005", JudgedFiles.Transport(
            ".env", "MailConfig__EmailServer=smtp.contoso.com\nMailConfig__Port=465\nMailConfig__UseSSL=${USE_SSL}\n"));

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("<password>")]
    [InlineData("${SMTP_PASSWORD}")]
    [InlineData("${environment:SMTP_PASS}")]
    [InlineData("#{SmtpPassword}#")]
    [InlineData("#{SmtpPassword}")]
    [InlineData("__SmtpPassword__")]
    [InlineData("$(SmtpPassword)")]
    [InlineData("%SMTP_PASSWORD%")]
    [InlineData("{{ .Values.smtp.password }}")]
    [InlineData("{SMTP_PASSWORD}")]
    [InlineData("[ENTER YOUR OWN SMTP OPTIONS]")]
    [InlineData("@Microsoft.KeyVault(SecretUri=https://v.vault.azure.net/secrets/s)")]
    [InlineData("env:SMTP_PASSWORD")]
    [InlineData("REPLACE_ME_LOCALLY")]
    [InlineData("SECRET")]
    [InlineData("*****")]
    [InlineData("xxxx")]
    [InlineData("changeme")]
    [InlineData("your-app-password")]
    [InlineData("ExamplePassword123")]
    [InlineData("smtp-pass")]
    public void Placeholder_IsSilent(string value) =>
        Assert.Empty(JudgedFiles.Judge("appsettings.json", Smtp($"\"Password\": \"{value}\"")));

    [Theory]
    [InlineData(".env", true)]
    [InlineData(".env.production", true)]
    [InlineData("app/local.settings.json", true)]
    [InlineData("app/Properties/launchSettings.json", true)]
    [InlineData("app/appsettings.Development.json", true)]
    [InlineData("app/appsettings.Production.json", false)]
    [InlineData("app/mail.json", false)]
    public void FilesOfOneMachine_AreDistinguished(string file, bool expected)
    {
        const string Members = "\"Smtp__Host\": \"smtp.contoso.com\", \"Smtp__Password\": \"" + Secret + "\"";
        var text = file.Contains(".env", StringComparison.Ordinal) ? $"SMTP_HOST=smtp.contoso.com\nSMTP_PORT=587\nSMTP_PASSWORD={Secret}\n"
            : file.EndsWith("local.settings.json", StringComparison.Ordinal) ? $$"""{ "Values": { {{Members}} } }"""
            : file.EndsWith("launchSettings.json", StringComparison.Ordinal)
            ? $$"""{ "profiles": { "a": { "environmentVariables": { {{Members}} } } } }"""
            : Smtp($"\"Password\": \"{Secret}\"");
        Assert.Equal(
            ("SMTP2002", expected),
            (Assert.Single(JudgedFiles.Judge(file, text)).Rule.Id, JudgedFiles.Judge(file, text)[0].IsOnlyIfTracked));
    }

    [Fact]
    public void LocalHost_IsSilent() =>
        Assert.Empty(
            JudgedFiles.Judge(
                "appsettings.json", JudgedFiles.Json("Smtp", $"\"Host\": \"localhost\", \"Port\": 587, \"Password\": \"{Secret}\"")));

    [Fact]
    public void EncryptedPassword_IsSilent() =>
        Assert.Empty(
            JudgedFiles.Judge(
                "appsettings.json",
                JudgedFiles.Json(
                    "Settings", $"\"Abp.Mailing.Smtp.Host\": \"smtp.contoso.com\", \"Abp.Mailing.Smtp.Port\": \"587\", "
                    + $"\"Abp.Mailing.Smtp.EnableSsl\": \"true\", \"Abp.Mailing.Smtp.Password\": \"{Secret}\"")));

    [Theory]
    [InlineData("Abp.Mailing.Smtp", "\"u\"", "", true)]
    [InlineData("Abp.Net.Mail.Smtp", "\"u\"", "", true)]
    [InlineData("Abp.Mailing.Smtp", "\"u\"", ", \"Abp.Mailing.Smtp.UseDefaultCredentials\": \"false\"", false)]
    [InlineData("Abp.Mailing.Smtp", "\"\"", "", false)]
    public void DefaultCredentialsOfAbp_AreANote_WhereAUserIsNamed(string keys, string user, string rest, bool isReported)
    {
        var findings = JudgedFiles.Judge("appsettings.json", JudgedFiles.Json(
            "Settings", $"\"{keys}.Host\": \"smtp.contoso.com\", \"{keys}.Port\": \"587\", \"{keys}.EnableSsl\": \"true\", "
            + $"\"{keys}.UserName\": {user}{rest}"), JudgedFiles.Modern("Volo.Abp.Emailing"));

        Assert.Equal(isReported ? [("SMTP2003", true)] : [], findings.Select(finding => (finding.Rule.Id, finding.IsNote)));
        Assert.All(findings, finding => Assert.StartsWith($"The default of {keys}.", finding.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void PasswordInAnAddress_Reports()
    {
        var finding =
            Assert.Single(
                JudgedFiles.Judge(
                    "appsettings.json",
                    JudgedFiles.Json("ConnectionStrings", $"\"mail\": \"smtps://mailer:{Secret}@smtp.contoso.com:465\"")));
        Assert.Equal(("SMTP2002", "mail"), (finding.Rule.Id, finding.Arguments[0].ToString()));
        Assert.Empty(
            JudgedFiles.Judge(
                "appsettings.json", JudgedFiles.Json("ConnectionStrings", "\"mail\": \"smtps://mailer@smtp.contoso.com:465\"")));
        Assert.Empty(
            JudgedFiles.Judge(
                "appsettings.json",
                JudgedFiles.Json("ConnectionStrings", "\"mail\": \"smtps://mailer:%3Cpassword%3E@smtp.contoso.com:465\"")));
    }

    // The secret is where it must not be: as a port, a flag, a mode, a host's neighbour.
    [Theory]
    [InlineData("\"UseSsl\": false, \"Password\": \"hunter2-Kx9\"")]
    [InlineData("\"SecureSocketOptions\": \"None\", \"UserName\": \"u\", \"Pwd\": \"hunter2-Kx9\"")]
    [InlineData("\"SecureSocketOptions\": \"TLS\", \"Password\": \"hunter2-Kx9\"")]
    public void Secret_IsNeverShown(string members)
    {
        var files = JudgedFiles.Read(("appsettings.json", Smtp(members)), (".env", $"SMTP_URL=smtp://u:{Secret}@smtp.contoso.com:465\n"));
        var shown = files.Judge(_ => JudgedFiles.Rules, ProjectFacts.Unknown)
            .SelectMany(finding => (string[])[finding.Message, finding.ToString(), .. finding.Remedies.Select(remedy => remedy.Title.ToString())])
            .Concat(files.Groups(ProjectFacts.Unknown).SelectMany(group => new[] { group.Group.ToString(), group.Group.Anchor.ToString() }))
            .Concat(files.Environments.SelectMany(environment => environment.Section("Smtp")).Select(value => value.ToString()));
        Assert.All(shown, text => Assert.DoesNotContain(Secret, text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("trustServer")]
    [InlineData("IgnoreInvalidSslCertificate")]
    [InlineData("SkipCertificateValidation")]
    [InlineData("TrustServerCertificate")]
    [InlineData("AllowInvalidRemoteCertificates")]
    public void CertificateSwitch_Reports(string key)
    {
        var finding = Assert.Single(JudgedFiles.Judge("appsettings.json", Smtp($"\"{key}\": true")));
        Assert.Equal("SMTP3001", finding.Rule.Id);
        Assert.EndsWith($" Set \"{key}\": false.", finding.Message, StringComparison.Ordinal);
        Assert.Empty(JudgedFiles.Judge("appsettings.json", Smtp($"\"{key}\": false")));
    }

    [Theory]
    [InlineData("\"UseSsl\": true, \"UseStartTls\": true", "SMTP5001")]
    [InlineData("\"EnableSsl\": true, \"StartTls\": \"true\"", "SMTP5001")]
    [InlineData("\"UseSsl\": false, \"UseStartTls\": true", "")]
    [InlineData("\"UseSsl\": true, \"UseStartTls\": false", "")]
    [InlineData("\"UseSsl\": true, \"EnableTls\": true", "")]
    public void TwoTlsSettings_AreCompared(string members, string expected) =>
        Assert.Equal(expected, JudgedFiles.Transport("appsettings.json", Smtp(members)));

    [Fact]
    public void Contradiction_SaysBothAsTheyAreWritten()
    {
        var text = Smtp("\"UseSsl\": true, \"UseStartTls\": true");
        var finding = Assert.Single(JudgedFiles.Judge("appsettings.json", text));
        Assert.Equal(["\"UseStartTls\": true", "\"UseSsl\": true"], finding.Arguments.Select(argument => argument.ToString()));
    }

    [Theory]
    [InlineData("appsettings.json", """{ "Smtp": { "Host": "smtp.contoso.com", """, "SMTP5003")]
    [InlineData("web.config", """<configuration><system.net><mailSettings><smtp><network host="a" """, "SMTP5003")]
    [InlineData("appsettings.json", """{ "Redis": { "Host": """, "")]
    [InlineData("appsettings.json", """{ "Smtp": { "Host": "smtp.contoso.com", /* here */ } }""", "")]
    public void MalformedFile_IsReportedOnce(string file, string text, string expected) =>
        Assert.Equal(expected, JudgedFiles.Transport(file, text));

    [Fact]
    public void MalformedFile_IsJudgedAsFarAsItCanBeRead() =>
        Assert.Equal(
            "SMTP1003 SMTP5003",
            JudgedFiles.Transport(
                "appsettings.json", """{ "Smtp": { "Host": "smtp.contoso.com", "Port": 587, "UseSsl": false, "From": """));

    [Fact]
    public void MailSettings_DependOnTheFramework()
    {
        const string Text =
            """<configuration><system.net><mailSettings><smtp><network host="smtp.contoso.com" port="587" userName="u" /></smtp></mailSettings></system.net></configuration>""";
        Assert.Equal("SMTP4004", JudgedFiles.Transport("app.config", Text, JudgedFiles.Modern()));
        Assert.Equal("SMTP1003", JudgedFiles.Transport("app.config", Text, JudgedFiles.NetFramework()));
        Assert.Equal("SMTP1003", JudgedFiles.Transport("app.config", Text));
    }
}
