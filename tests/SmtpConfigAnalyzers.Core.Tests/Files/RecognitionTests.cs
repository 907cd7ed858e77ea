namespace SmtpConfigAnalyzers.Core.Tests.Files;

/// <summary>What belongs to one client, however its keys are called, and which secrets it has.</summary>
public class RecognitionTests
{
    [Theory]
    [InlineData("SMTP_SERVER_HOST=smtp.contoso.com\nSMTP_SERVER_PORT=465\nSMTP_SERVER_SSL=false\nSMTP_SERVER_USER=u\n", "SMTP1002")]
    [InlineData("MAIL_SERVER=smtp.contoso.com\nMAIL_SERVER_PORT=465\nMAIL_SERVER_USE_SSL=false\n", "SMTP1002")]
    [InlineData("MailServerHost=smtp.contoso.com\nMailServerPort=587\nMailServerEncryption=None\nMailServerUserName=u\n", "SMTP1003")]
    [InlineData("SHOP_SMTP_SERVER_HOST=smtp.contoso.com\nSHOP_SMTP_SERVER_PORT=465\nSHOP_SMTP_SERVER_SSL=false\n", "SMTP1002")]
    [InlineData("HOST=0.0.0.0\nPORT=3000\nSMTP_HOST=smtp.contoso.com\nSMTP_PORT=465\nSMTP_SSL=false\n", "SMTP1002")]
    [InlineData("SMTP_HOST=smtp.contoso.com\nSMTP_PORT=465\nSMTP_SSL=false\nSERVER_PORT=8080\n", "SMTP1002")]
    [InlineData("SMTP_HOST=smtp.contoso.com\nEMAIL_HOST=smtp.fabrikam.com\nSMTP_PORT=465\nSMTP_SSL=false\n", "")]
    [InlineData("SMTP_SERVER_HOST=smtp.contoso.com\nSMTP_SERVER_PORT=465\nSMTP_SERVER_SSL=true\n", "")]
    public void KeysOfOneClient_AreOneGroup(string text, string expected) =>
        Assert.Equal(expected, JudgedFiles.Transport("prod.env", text));

    [Theory]
    [InlineData("Endpoint=smtp://smtp.contoso.com:587;UserName=web;Password=Lk2mVbn8", "SMTP2002")]
    [InlineData("Endpoint=smtp://smtp.contoso.com:465;UserName=web;Password=${P}", "SMTP1002")]
    [InlineData("Endpoint=smtp://smtp.contoso.com:587;UserName=web;Password=${P}", "")]
    [InlineData("Host=smtp.contoso.com;Port=465;UserName=web;Password=Lk2mVbn8;EnableSsl=false", "SMTP2002 SMTP1002")]
    [InlineData("Server=smtp.contoso.com;Port=587;User Id=web;Pwd=Lk2mVbn8", "SMTP2002")]
    [InlineData("Host=smtp.contoso.com;Port=587;UserName=web;Password=changeme", "")]
    [InlineData("Server=sql.contoso.com;Database=mail;User Id=web;Password=Lk2mVbn8", "")]
    [InlineData("Host=pg.contoso.com;Port=5432;Username=web;Password=Lk2mVbn8", "")]
    public void ConnectionString_IsAGroup(string value, string expected)
    {
        var findings = JudgedFiles.Judge("appsettings.json", JudgedFiles.Json("ConnectionStrings", $"\"smtp\": \"{value}\""));
        Assert.Equal(expected, string.Join(" ", findings.Select(finding => finding.Rule.Id)));
        Assert.All(findings, finding => Assert.DoesNotContain("Lk2mVbn8", finding.Message, StringComparison.Ordinal));
        Assert.All(findings, finding => Assert.Empty(finding.Remedies)); // a part of a value is not replaced by itself
    }

    [Theory]
    [InlineData("""{ "EmailSettings": { "Username": "me", "Password": "kfjd dkfj dkfj asda" } }""", "SMTP2002")]
    [InlineData("""{ "Smtp": { "User": "me@contoso.com", "Passwd": "mK7#vb2Lq" } }""", "SMTP2002")]
    [InlineData("""{ "EmailSettings": { "Username": "me", "Password": "your-password" } }""", "")]
    [InlineData("""{ "EmailSettings": { "Password": "mK7#vb2Lq" } }""", "")]
    [InlineData("""{ "Imap": { "Mail": { "Username": "me", "Password": "mK7#vb2Lq" } } }""", "")]
    [InlineData("""{ "Database": { "Username": "me", "Password": "mK7#vb2Lq" }, "SupportMail": "a@contoso.com" }""", "")]
    [InlineData("""{ "EmailSettings": { "Username": "me", "Password": "mK7#vb2Lq", "UseSsl": false } }""", "SMTP2002")]
    public void LoginWithoutAServer_HasASecret(string text, string expected) =>
        Assert.Equal(expected, string.Join(" ", JudgedFiles.Judge("appsettings.json", text).Select(finding => finding.Rule.Id)));

    [Theory]
    [InlineData("sandbox.smtp.mailtrap.io", true)]
    [InlineData("smtp.ethereal.email", true)]
    [InlineData("live.smtp.mailtrap.io", false)]
    public void AccountForTrying_IsANote(string host, bool isNote)
    {
        var finding =
            Assert.Single(
                JudgedFiles.Judge(
                    "appsettings.json",
                    JudgedFiles.Json("Smtp", $"\"Host\": \"{host}\", \"Port\": 587, \"UserName\": \"u\", \"Password\": \"mK7#vb2Lq\"")));
        Assert.Equal(("SMTP2002", isNote), (finding.Rule.Id, finding.IsNote));
    }

    // Nothing is secret there; what cannot work stays loud.
    [Theory]
    [InlineData("sandbox.smtp.mailtrap.io", 2525, "Auto", "SMTP1006", true)]
    [InlineData("smtp.ethereal.email", 587, "None", "SMTP1003", true)]
    [InlineData("live.smtp.mailtrap.io", 2525, "Auto", "SMTP1006", false)]
    [InlineData("smtp.ethereal.email", 465, "StartTls", "SMTP1002", false)]
    [InlineData("smtp.ethereal.email", 993, "Auto", "SMTP1009", false)]
    public void ConnectionForTrying_IsANote(string host, int port, string mode, string rule, bool isNote)
    {
        var members = $"\"Host\": \"{host}\", \"Port\": {port}, \"UserName\": \"u\", \"SecureSocketOptions\": \"{mode}\"";
        var finding = Assert.Single(JudgedFiles.Judge("appsettings.json", JudgedFiles.Json("Elsa:Smtp", members)
            .Replace("Elsa:Smtp", "Umbraco:CMS:Global:Smtp", StringComparison.Ordinal)));
        Assert.Equal((rule, isNote), (finding.Rule.Id, finding.IsNote));
    }

    // Of an address or a connection string the password alone is marked, unless escapes hide where it is.
    [Theory]
    [InlineData("appsettings.json", """{ "Smtp": { "Url": "smtps://me%40contoso.com:Tr0ub4dor@smtp.contoso.com" } }""", "Tr0ub4dor")]
    [InlineData("appsettings.json", """{ "ConnectionStrings": { "mail": "Endpoint=smtp://me:Tr0ub4dor@smtp.contoso.com:587" } }""", "Tr0ub4dor")]
    [InlineData("appsettings.json", """{ "ConnectionStrings": { "mail": "Host=smtp.contoso.com;Port=587;Password=Tr0ub4dor" } }""", "Tr0ub4dor")]
    [InlineData(".env", "Mail__Url=smtp://me:Tr0ub4dor@smtp.contoso.com:587\n", "Tr0ub4dor")]
    [InlineData("appsettings.json", """{ "Smtp": { "Url": "smtp:\u002f/me:Tr0ub4dor@smtp.contoso.com" } }""",
        """smtp:\u002f/me:Tr0ub4dor@smtp.contoso.com""")]
    public void PasswordInAnAddress_IsMarkedAlone(string file, string text, string marked)
    {
        var finding = Assert.Single(JudgedFiles.Judge(file, text));
        Assert.Equal(("SMTP2002", marked), (finding.Rule.Id, JudgedFiles.At(finding, text)));
    }

    [Fact]
    public void DefaultCredentials_AreNamedAsTheyAreWritten()
    {
        const string Text =
            """<configuration><system.net><mailSettings><smtp><network host="smtp.contoso.com" port="587" enableSsl="true" defaultCredentials="{0}" userName="u" /></smtp></mailSettings></system.net></configuration>""";
        var finding = Assert.Single(JudgedFiles.Judge("web.config", Text.Replace("{0}", "true", StringComparison.Ordinal)));
        Assert.Equal(
            "defaultCredentials=\"true\" makes the client ignore the credentials next to it: the user name and password are "
            + "never sent. Remove it.", finding.Message);
        Assert.Empty(JudgedFiles.Judge("web.config", Text.Replace("{0}", "false", StringComparison.Ordinal)));
        Assert.Equal(
            "SMTP4004", JudgedFiles.Transport("web.config", Text.Replace("{0}", "true", StringComparison.Ordinal), JudgedFiles.Modern()));
    }
}
