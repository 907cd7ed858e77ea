namespace SmtpConfigAnalyzers.Core.Tests.Files;

/// <summary>What settings files say of signing in: SMTP4005, SMTP4006 and SMTP4007.</summary>
public class SignInFileTests
{
    private const string Outlook = "\"Host\": \"smtp-mail.outlook.com\", \"Port\": 587, \"UserName\": \"me@outlook.com\"";
    private const string SendGrid = "\"Host\": \"smtp.sendgrid.net\", \"Port\": 587";

    [Theory]
    [InlineData("\"Password\": \"Tr0ub4dor\"")]
    [InlineData("\"Password\": \"${SMTP_PASSWORD}\"")]
    [InlineData("\"Password\": \"<secret>\", \"UseSsl\": true")]
    [InlineData("\"Password\": \"<secret>\", \"AuthType\": \"Login\"")]
    [InlineData("\"Password\": \"<secret>\", \"UseOAuth\": false")]
    public void PasswordIsRefused_Reports(string rest) =>
        Assert.Contains("SMTP4005", JudgedFiles.Transport("appsettings.json", JudgedFiles.Json("Smtp", $"{Outlook}, {rest}")));

    // A user name alone is what OAuth needs, too.
    [Theory]
    [InlineData("\"From\": \"me@outlook.com\"")]
    [InlineData("\"Password\": \"\"")]
    [InlineData("\"Password\": null")]
    [InlineData("\"Password\": \"x\", \"ClientId\": \"1b2c\"")]
    [InlineData("\"ClientSecret\": \"x\", \"TenantId\": \"y\"")]
    [InlineData("\"Password\": \"x\", \"AuthType\": \"OAuth2\"")]
    [InlineData("\"Password\": \"x\", \"UseOAuth\": true")]
    [InlineData("\"Password\": \"x\", \"OAuth\": { \"ClientId\": \"1b2c\" }")]
    [InlineData("\"Password\": \"x\", \"UseAuthentication\": false")]
    public void MayBeAnotherWay_IsSilent(string rest) =>
        Assert.DoesNotContain("SMTP4005", JudgedFiles.Transport("appsettings.json", JudgedFiles.Json("Smtp", $"{Outlook}, {rest}")));

    // Private accounts are Outlook.com's wherever they sign in; whose a name is that comes from elsewhere nobody knows.
    [Theory]
    [InlineData("me@hotmail.com", "Tr0ub4dor", "SMTP4005")]
    [InlineData("Me@Outlook.de", "Tr0ub4dor", "SMTP4005")]
    [InlineData("me@live.co.uk", "Tr0ub4dor", "SMTP4005")]
    [InlineData("me@contoso.com", "Tr0ub4dor", "SMTP4007")]
    [InlineData("me@hotmail.contoso.com", "Tr0ub4dor", "SMTP4007")]
    [InlineData("hotmail.com", "Tr0ub4dor", "SMTP4007")]
    [InlineData("me@hotmail.com", "${SMTP_PASSWORD}", "SMTP4007")]
    public void DomainOfTheUser_DecidesAtMicrosoft365(string user, string password, string expected) =>
        Assert.Equal(expected, JudgedFiles.Transport("appsettings.json", JudgedFiles.Json(
            "Smtp", $"\"Host\": \"smtp.office365.com\", \"Port\": 587, \"UserName\": \"{user}\", \"Password\": \"{password}\"")));

    // Nobody plans with a file that is there to be copied.
    [Theory]
    [InlineData("appsettings.json", "SMTP4007")]
    [InlineData("appsettings.Staging.json", "SMTP4007")]
    [InlineData("appsettings.Template.json", "")]
    [InlineData("appsettings.example.json", "")]
    [InlineData("appsettings.json.sample", "")]
    public void PlanForOAuth_IsNotSaidOfExamples(string file, string expected) =>
        Assert.Equal(expected, JudgedFiles.Transport(file, JudgedFiles.Json(
            "Smtp", "\"Host\": \"smtp.office365.com\", \"Port\": 587, \"UserName\": \"me@contoso.com\", \"Password\": \"x\"")));

    [Theory]
    [InlineData("\"UserName\": \"me@contoso.com\", \"Password\": \"SG.Zk3vQ9tJ7\"", "SMTP4006")]
    [InlineData("\"UserName\": \"apikey\", \"Password\": \"SG.Zk3vQ9tJ7\"", "")]
    [InlineData("\"UserName\": \"me@contoso.com\", \"Password\": \"${SENDGRID_KEY}\"", "")]
    [InlineData("\"UserName\": \"me@contoso.com\", \"Password\": \"\"", "")]
    [InlineData("\"UserName\": \"me@contoso.com\"", "")]
    [InlineData("\"UserName\": \"your-user\", \"Password\": \"SG.Zk3vQ9tJ7\"", "")]
    public void UserName_CountsNextToARealPassword(string members, string expected) =>
        Assert.Equal(expected, JudgedFiles.Transport("appsettings.json", JudgedFiles.Json("Smtp", $"{SendGrid}, {members}")));

    [Fact]
    public void UserName_IsThePlace_AndIsFixed()
    {
        var text = JudgedFiles.Json("Smtp", $"{SendGrid}, \"UserName\": \"me@contoso.com\", \"Password\": \"SG.Zk3vQ9tJ7\"");
        var finding = Assert.Single(JudgedFiles.Judge("appsettings.json", text), finding => finding.Rule.Id == "SMTP4006");

        Assert.Equal("me@contoso.com", JudgedFiles.At(finding, text));
        var remedy = Assert.Single(finding.Remedies);
        Assert.Equal("Use the user name 'apikey' (Twilio SendGrid)", remedy.Title.ToString());
        var (_, edit) = Assert.Single(remedy.Edits);
        var repaired = text[..edit.Range.Start] + edit.NewText + text[edit.Range.End..];
        Assert.Equal(text.Replace("me@contoso.com", "apikey", StringComparison.Ordinal), repaired);
        Assert.Equal("", JudgedFiles.Transport("appsettings.json", repaired));
    }

    [Theory]
    [InlineData("smtp://me:Tr0ub4dor@smtp-mail.outlook.com:587", "SMTP4005")]
    [InlineData("smtp://me@smtp-mail.outlook.com:587", "")]
    [InlineData("smtp://smtp-mail.outlook.com:587", "")]
    public void Address_WithAPassword_SignsIn(string address, string expected) =>
        Assert.Equal(expected, JudgedFiles.Transport("appsettings.json", $$"""{ "ConnectionStrings": { "Mail": "{{address}}" } }"""));

    [Theory]
    [InlineData("network host=\"smtp.office365.com\" port=\"587\" enableSsl=\"true\" userName=\"me@contoso.com\" password=\"Tr0ub4dor\"",
        "SMTP4007")]
    [InlineData("network host=\"smtp.office365.com\" port=\"587\" enableSsl=\"true\" defaultCredentials=\"true\"", "")]
    [InlineData("network host=\"smtp-mail.outlook.com\" port=\"587\" enableSsl=\"true\" userName=\"me@outlook.com\" password=\"Tr0ub4dor\"",
        "SMTP4005")]
    [InlineData("network host=\"smtp.sendgrid.net\" port=\"587\" enableSsl=\"true\" userName=\"me@contoso.com\" password=\"Tr0ub4dor\"",
        "SMTP4006")]
    public void MailSettings_AreJudged(string network, string expected) => Assert.Equal(expected, JudgedFiles.Transport(
        "web.config", $"<configuration><system.net><mailSettings><smtp><{network} /></smtp></mailSettings></system.net></configuration>",
            JudgedFiles.NetFramework()));

    [Theory]
    [InlineData("Basic", "SMTP4005")]
    [InlineData("OAuth2", "")]
    [InlineData("Ntlm", "")]
    [InlineData("None", "")]
    public void Product_SaysHowItSignsIn(string authentication, string expected) => Assert.Equal(expected, JudgedFiles.Transport(
        "nlog.config",
        $"""<nlog><extensions><add assembly="NLog.MailKit" /></extensions><targets><target type="Mail" smtpServer="smtp-mail.outlook.com" smtpPort="587" secureSocketOption="StartTls" smtpAuthentication="{authentication}" smtpUserName="me" smtpPassword="x" /></targets></nlog>"""));

    // System.Net.Mail sends without signing in; who reads the file is not known.
    [Fact]
    public void HostWithoutAuth_UnknownReader_IsSilent() => Assert.DoesNotContain("SMTP4005", JudgedFiles.Transport(
        "appsettings.json",
            JudgedFiles.Json(
                "Smtp", "\"Host\": \"contoso-com.mail.protection.outlook.com\", \"Port\": 25, \"UserName\": \"me\", \"Password\": \"x\"")));
}
