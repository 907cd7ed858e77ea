using SmtpConfigAnalyzers.Products;

namespace SmtpConfigAnalyzers.Core.Tests.Files;

/// <summary>Where nobody knows who reads a file, only what is wrong for every reader is said.</summary>
public class UnknownReaderTests
{
    private const string Credentials = """, "UserName": "mailer", "Password": "" """;

    // A client that always leaves the mode to the port cannot be made to require STARTTLS, whatever port serves it.
    [Theory]
    [InlineData("sandbox.smtp.mailtrap.io", 2525, "Coravel cannot require TLS here: use a client that can.")]
    [InlineData("smtp.office365.com", 587, "Coravel cannot require TLS here: use a client that can.")]
    [InlineData("smtp.gmail.com", 587, "Use port 465, which Gmail serves.")]
    public void ReaderWithoutModes_IsAdvisedWhatItCanDo(string host, int port, string advice)
    {
        var text = $$"""{ "Coravel": { "Mail": { "Driver": "SMTP", "Host": "{{host}}", "Port": {{port}}, "Username": "me" } } }""";
        var finding = Assert.Single(JudgedFiles.Judge("appsettings.json", text));
        Assert.Equal("SMTP1006", finding.Rule.Id);
        Assert.EndsWith(advice, finding.Message, StringComparison.Ordinal);
    }

    // The columns are: port, TLS members, with credentials, without. Both hosts are of the kind that is worth protecting.
    [Theory]
    [InlineData(465, "", "", "")]
    [InlineData(465, """, "UseSsl": true""", "", "")]
    [InlineData(465, """, "UseSsl": false""", "SMTP1002", "SMTP1002")]
    [InlineData(465, """, "UseStartTls": true""", "SMTP1002", "SMTP1002")]
    [InlineData(465, """, "Encryption": "None" """, "SMTP1002", "SMTP1002")]
    [InlineData(465, """, "Encryption": "StartTls" """, "SMTP1002", "SMTP1002")]
    [InlineData(465, """, "Encryption": "SSL" """, "", "")]
    [InlineData(465, """, "Encryption": "TLS" """, "", "")]
    [InlineData(465, """, "SecureSocketOptions": "Auto" """, "", "")]
    [InlineData(587, "", "", "")]
    [InlineData(587, """, "UseSsl": true""", "", "")]
    [InlineData(587, """, "EnableSsl": "true" """, "", "")]
    [InlineData(587, """, "UseSsl": false""", "SMTP1003", "SMTP1003")]
    [InlineData(587, """, "EnableSsl": "False" """, "SMTP1003", "SMTP1003")]
    [InlineData(587, """, "UseSsl": false, "UseStartTls": true""", "", "")]
    [InlineData(587, """, "UseSsl": false, "EnableTls": true""", "", "")]
    [InlineData(587, """, "UseSsl": "${USE_SSL}" """, "", "")]
    [InlineData(587, """, "UseSsl": null""", "", "")]
    [InlineData(587, """, "UseSsl": "yes" """, "", "")]
    [InlineData(587, """, "Encryption": "SslOnConnect" """, "SMTP1004", "SMTP1004")]
    [InlineData(587, """, "Encryption": "None" """, "SMTP1003", "SMTP1003")]
    [InlineData(587, """, "Encryption": "ssl" """, "", "")]
    [InlineData(587, """, "SmtpSecure": false""", "", "")]
    [InlineData(25, "", "SMTP1001", "")]
    [InlineData(25, """, "UseSsl": true""", "SMTP1001", "")]
    [InlineData(25, """, "UseSsl": false""", "SMTP1001", "")]
    [InlineData(2525, "", "", "")]
    [InlineData(2525, """, "UseSsl": true""", "", "")]
    [InlineData(2525, """, "UseSsl": false""", "SMTP1007", "")]
    [InlineData(2525, """, "Encryption": "SslOnConnect" """, "", "")]
    [InlineData(993, """, "UseSsl": true""", "SMTP1009", "SMTP1009")]
    [InlineData(99999, "", "SMTP1009", "SMTP1009")]
    public void PortAndFlag_AreJudged(int port, string members, string withCredentials, string without)
    {
        string Judge(string more) =>
            JudgedFiles.Transport(
                "appsettings.json", JudgedFiles.Json("SmtpSettings", $"\"Host\": \"smtp.contoso.com\", \"Port\": {port}{members}{more}"));

        Assert.Equal(withCredentials, Judge(Credentials));
        Assert.Equal(without, Judge(""));
    }

    // Without a key for the port the reader may take it from the host's name, as Grafana does; a known reader does not.
    [Theory]
    [InlineData("Smtp", "\"Host\": \"smtp.contoso.com:587\", \"Port\": 587, \"EnableSsl\": true", "SMTP1014")]
    [InlineData("Smtp", "\"Host\": \"me:secret@smtp.contoso.com\", \"Port\": 587, \"EnableSsl\": true", "SMTP1014")]
    [InlineData("Smtp", "\"Host\": \"me@smtp.contoso.com\", \"EnableSsl\": true", "")]
    [InlineData("Smtp", "\"Host\": \"smtp://smtp.contoso.com\", \"Port\": 587, \"EnableSsl\": true", "SMTP1014")]
    [InlineData("Smtp", "\"Host\": \"smtp://me:secret@smtp.contoso.com\", \"Port\": 587, \"EnableSsl\": true", "SMTP1014")]
    [InlineData("Smtp", "\"Host\": \"smtps://smtp.contoso.com:465\", \"EnableSsl\": true", "")]
    [InlineData("Smtp", "\"Host\": \"https://smtp.contoso.com\", \"Port\": \"587\", \"EnableSsl\": true", "SMTP1014")]
    [InlineData("Smtp", "\"Host\": \"smtp.contoso.com:587\", \"EnableSsl\": true, \"UserName\": \"mailer\", \"Password\": \"\" ", "")]
    [InlineData("Smtp", "\"Host\": \"{host}:587\", \"Port\": 587, \"EnableSsl\": true", "")]
    [InlineData("Smtp", "\"Host\": \"[::1]\", \"Port\": 587, \"EnableSsl\": true", "")]
    [InlineData("Smtp", "\"Host\": \" smtp.contoso.com \", \"Port\": 587, \"EnableSsl\": true", "")]
    [InlineData("Smtp", "\"Host\": \"pop.gmail.com\", \"Port\": 587, \"EnableSsl\": true", "SMTP1015")]
    [InlineData("Elsa:Smtp", "\"Host\": \"smtp.contoso.com:587\", \"SecureSocketOptions\": \"StartTls\" ", "SMTP1014")]
    public void HostThatIsNotAName_IsJudged(string section, string members, string expected) =>
        Assert.Equal(expected, JudgedFiles.Transport("appsettings.json", JudgedFiles.Json(section, members)));

    // A password within the host is one all the same.
    [Theory]
    [InlineData("smtp://me:Tr0ub4dor@smtp.contoso.com", "SMTP1014 SMTP2002")]
    [InlineData("smtp://smtp.contoso.com", "SMTP1014")]
    public void AddressNextToAPort_KeepsItsPassword(string host, string expected) => Assert.Equal(
        expected,
        string.Join(" ", JudgedFiles.Judge(
            "appsettings.json", JudgedFiles.Json("Smtp", $"\"Host\": \"{host}\", \"Port\": 587, \"EnableSsl\": true"))
            .Select(finding => finding.Rule.Id).Order()));

    // What is wrong whatever the text means is said first, and without words that nobody wrote.
    [Theory]
    [InlineData("appsettings.json", """{ "Smtp": { "Host": "smtp.gmail.com", "Port": 25, "Username": "u" } }""", "SMTP4001",
        "Gmail documents only 465 with implicit TLS and 587 with STARTTLS at 'smtp.gmail.com': 25 may be closed. Use port 465.")]
    [InlineData("appsettings.json", """{ "Smtp": { "Host": "smtp.office365.com", "Port": 465, "Username": "a" } }""", "SMTP4001",
        "Microsoft 365 serves 587 with STARTTLS and refuses 465 at 'smtp.office365.com': no connection is made. Use port 587.")]
    [InlineData("appsettings.json", """{ "Smtp": { "Host": "smtp.contoso.com", "Port": 25, "Username": "a" } }""", "SMTP1001",
        "Port 25 relays mail between servers and is often blocked for programs. Submit to 'smtp.contoso.com' on port 587 with STARTTLS.")]
    [InlineData("appsettings.json", """{ "Smtp": { "Host": "smtp.gmail.com", "Port": 993, "Username": "a" } }""", "SMTP1009",
        "Port 993 is IMAP over TLS, not SMTP: no mail will be sent. Use port 465 with implicit TLS, which Gmail serves.")]
    [InlineData("docker-compose.env",
        "Umbraco__CMS__Global__Smtp__Host=smtp.contoso.com\nUmbraco__CMS__Global__Smtp__Port=587\nUmbraco__CMS__Global__Smtp__UserName=u\n",
        "SMTP1006",
        "TLS is optional here: an attacker who hides STARTTLS gets password and message in clear text, and sending still succeeds. Set "
        + "Umbraco__CMS__Global__Smtp__SecureSocketOptions=StartTls.")]
    public void WhatIsCertain_IsSaid(string file, string text, string rule, string message)
    {
        var finding = Assert.Single(JudgedFiles.Judge(file, text));
        Assert.Equal((rule, message), (finding.Rule.Id, finding.Message));
    }

    [Theory]
    [InlineData("SMTP_PORT=25\nSMTP_USER=u\n")]
    [InlineData("SMTP_HOST=relay.corp\nSMTP_PORT=25\nSMTP_USER=u\n")]
    [InlineData("SMTP_HOST=smtp.contoso.com\nSMTP_PORT=25\n")]
    [InlineData("SMTP_HOST=localhost\nSMTP_PORT=25\nSMTP_USER=u\n")]
    public void Port25ThatMayBeRight_IsSilent(string text) => Assert.Empty(JudgedFiles.Judge(".env", text));

    [Theory]
    [InlineData("localhost", "")]
    [InlineData("mailpit", "")]
    [InlineData("", "")]
    [InlineData("relay", "SMTP1003")]
    [InlineData("<host>", "SMTP1003")]
    public void Host_IsJudged(string host, string expected) =>
        Assert.Equal(
            expected, JudgedFiles.Transport(
                "appsettings.json",
                JudgedFiles.Json("SmtpSettings", $"\"Host\": \"{host}\", \"Port\": 587, \"UseSsl\": false, \"UserName\": \"mailer\"")));

    [Theory]
    [InlineData("\"Enabled\": false")]
    [InlineData("\"UsePickupDirectory\": true")]
    [InlineData("\"Provider\": \"SendGrid\"")]
    public void GroupIsIdle_IsSilent(string member)
    {
        string Text(string more) =>
            JudgedFiles.Json("Email", $"\"SmtpHost\": \"smtp.contoso.com\", \"SmtpPort\": 587, \"EnableSsl\": false{more}");

        Assert.Equal("SMTP1003", JudgedFiles.Transport("appsettings.json", Text("")));
        Assert.Equal("", JudgedFiles.Transport("appsettings.json", Text(", " + member)));
    }

    [Theory]
    [InlineData("smtp://smtp.contoso.com:465", "SMTP1002")]
    [InlineData("smtps://smtp.contoso.com:465", "")]
    [InlineData("smtps://smtp.contoso.com:587", "")]
    [InlineData("smtp://smtp.contoso.com:587", "")]
    [InlineData("smtp://smtp.contoso.com:587/?starttls=never", "SMTP1003")]
    [InlineData("smtp://smtp.contoso.com:587/?starttls=always", "")]
    [InlineData("Endpoint=smtp://smtp.contoso.com:465", "SMTP1002")]
    [InlineData("Endpoint=smtp://localhost:1025", "")]
    [InlineData("imap://imap.contoso.com:465", "")]
    public void Address_IsJudged(string address, string expected) =>
        Assert.Equal(
            expected, JudgedFiles.Transport("appsettings.json", JudgedFiles.Json("ConnectionStrings", $"\"mail\": \"{address}\"")));

    // Nobody wrote a port, and nobody knows which one the reader takes; a reader that is known takes its own.
    [Theory]
    [InlineData("ConnectionStrings", "mail", "smtp://me@smtp.contoso.com", "")]
    [InlineData("ConnectionStrings", "mail", "smtp://me@smtp.contoso.com:25", "SMTP1001")]
    [InlineData("ConnectionStrings", "mail", "smtps://me@smtp.gmail.com", "")]
    [InlineData("Exceptionless", "Email", "smtp://me@smtp.contoso.com", "")]
    [InlineData("ConnectionStrings", "Email", "smtp://me@smtp.contoso.com\", \"x\": \"", "SMTP1001")]
    public void AddressWithoutAPort_NamesNoDefault(string section, string key, string address, string expected) =>
        Assert.Equal(expected, JudgedFiles.Transport("appsettings.json",
            $$"""{ "{{section}}": { "{{key}}": "{{address}}" }, "BaseURL": "https://contoso.com", "SmtpFrom": "a@contoso.com" }"""));

    // A library that is referenced and that no code uses reads nothing.
    [Theory]
    [InlineData("MailKitSimplified.Sender", """{ "EmailSender": { "SmtpHost": "smtp.contoso.com", "SmtpPort": 587 } }""", "SMTP1006")]
    [InlineData("FluentEmail.MailKit",
        """{ "SmtpClientOptions": { "Server": "smtp.contoso.com", "Port": 587, "UseSsl": true } }""", "SMTP1004")]
    [InlineData("Volo.Abp.MailKit",
        """{ "Settings": { "Abp.Mailing.Smtp.Host": "smtp.contoso.com", "Abp.Mailing.Smtp.Port": "587", "Abp.Mailing.Smtp.EnableSsl": "true" } }""",
        "SMTP1004")]
    public void LibraryThatNobodyUses_ReadsNothing(string package, string text, string expected)
    {
        string Judge(Func<string, string, bool>? isUsed) => JudgedFiles.Transport(
            "appsettings.json", text,
            new ProjectFacts([new(package, null), new("System.Runtime", null)], FrameworkFamily.Modern) { IsUsedInCode = isUsed });

        Assert.Equal(expected, Judge((_, word) => word == package || word == "AbpMailKit"));
        Assert.Equal(expected, Judge(null)); // nobody looked
        Assert.Equal("", Judge((_, _) => false));
    }

    [Fact]
    public void PortIsNotANumber_Reports()
    {
        var finding =
            Assert.Single(
                JudgedFiles.Judge("appsettings.json", JudgedFiles.Json("Smtp", "\"Host\": \"smtp.contoso.com\", \"Port\": \"abc\"")));
        Assert.Equal("'Port' cannot be 'abc': reading the settings fails and no mail is sent. Use a number.", finding.Message);
    }

    [Theory]
    [InlineData("\"\"")]
    [InlineData("\"587\"")]
    [InlineData("\" 587 \"")]
    [InlineData("\"0x24B\"")]
    [InlineData("null")]
    [InlineData("0")]
    [InlineData("\"${SMTP_PORT}\"")]
    [InlineData("\"{Port here}\"")]
    [InlineData("\"#{SmtpPort}#\"")]
    [InlineData("\"__SmtpPort__\"")]
    [InlineData("\"$(SmtpPort)\"")]
    [InlineData("\"%SMTP_PORT%\"")]
    public void PortIsANumberOrAPlaceholder_IsSilent(string port) =>
        Assert.Empty(
            JudgedFiles.Judge(
                "appsettings.json", JudgedFiles.Json("Smtp", $"\"Host\": \"smtp.contoso.com\", \"Port\": {port}, \"UseSsl\": true")));

    [Fact]
    public void Messages_SayTheKeyAsItIsWritten()
    {
        static string Message(string file, string text) => Assert.Single(JudgedFiles.Judge(file, text)).Message;

        Assert.Equal(
            "Port 465 expects TLS from the first byte but \"UseSsl\": false waits for a plain-text greeting: Connect hangs (120 s by "
            + "default). Set \"UseSsl\": true.",
            Message("appsettings.json", JudgedFiles.Json("Smtp", "\"Host\": \"smtp.contoso.com\", \"Port\": 465, \"UseSsl\": false")));
        Assert.Equal(
            "TLS is not required on port 587: messages may go to 'smtp.contoso.com' in clear text, unless it refuses them. Make the "
            + "program that reads this require TLS.",
            Message("appsettings.json", JudgedFiles.Json("Smtp", "\"Host\": \"smtp.contoso.com\", \"Port\": 587, \"UseSsl\": false")));
        Assert.Equal(
            "Port 465 expects TLS from the first byte but SMTP_USE_SSL=false waits for a plain-text greeting: Connect hangs (120 s by "
            + "default). Set SMTP_USE_SSL=true.",
            Message(".env", "SMTP_HOST=smtp.contoso.com\nSMTP_PORT=465\nSMTP_USE_SSL=false\n"));
        Assert.Equal(
            "TLS is off on port 587: password and message go to 'smtp.contoso.com' in clear text, unless it refuses them. Set "
            + "enableSsl=\"true\".",
            Message("web.config",
                """<configuration><system.net><mailSettings><smtp><network host="smtp.contoso.com" port="587" userName="u" enableSsl="false" /></smtp></mailSettings></system.net></configuration>"""));
    }
}
