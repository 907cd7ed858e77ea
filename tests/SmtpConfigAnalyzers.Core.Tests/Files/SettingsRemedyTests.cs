namespace SmtpConfigAnalyzers.Core.Tests.Files;

/// <summary>What is offered for a file is text that heals it.</summary>
public class SettingsRemedyTests
{
    [Theory]
    [InlineData("appsettings.json", """{ "Smtp": { "Host": "smtp.contoso.com", "Port": 465, "UseSsl": false } }""",
        """{ "Smtp": { "Host": "smtp.contoso.com", "Port": 465, "UseSsl": true } }""")]
    [InlineData("appsettings.json", """{ "Smtp": { "Host": "smtp.contoso.com", "Port": 587, "SecureSocketOptions": "None" } }""",
        """{ "Smtp": { "Host": "smtp.contoso.com", "Port": 587, "SecureSocketOptions": "StartTls" } }""")]
    [InlineData("appsettings.json", """{ "Smtp": { "Host": "smtp.contoso.com", "Port": "587", "Encryption": "None" } }""",
        """{ "Smtp": { "Host": "smtp.contoso.com", "Port": "587", "Encryption": "StartTls" } }""")]
    [InlineData("appsettings.json", """{ "SmtpClientOptions": { "Server": "smtp.contoso.com", "Port": 587, "UseSsl": true } }""",
        """{ "SmtpClientOptions": { "Server": "smtp.contoso.com", "SocketOptions": "StartTls", "Port": 587, "UseSsl": true } }""")]
    [InlineData("appsettings.json",
        """{ "Notifications": { "Smtp": { "SmtpServer": "smtp.contoso.com", "Port": 587, "ForceSslTls": false } } }""",
        """{ "Notifications": { "Smtp": { "SmtpServer": "smtp.contoso.com", "Port": 465, "ForceSslTls": true } } }""")]
    [InlineData("appsettings.json", """{ "Coravel": { "Mail": { "Driver": "SMTP", "Host": "smtp.contoso.com", "Port": 587 } } }""",
        """{ "Coravel": { "Mail": { "Driver": "SMTP", "Host": "smtp.contoso.com", "Port": 465 } } }""")]
    [InlineData("web.config",
        """<configuration><system.net><mailSettings><smtp><network host="smtp.contoso.com" port="587" /></smtp></mailSettings></system.net></configuration>""", """<configuration><system.net><mailSettings><smtp><network host="smtp.contoso.com" enableSsl="true" port="587" /></smtp></mailSettings></system.net></configuration>""")]
    [InlineData("web.config",
        """<configuration><system.net><mailSettings><smtp><network host="smtp.contoso.com" port="465" enableSsl="true" /></smtp></mailSettings></system.net></configuration>""", """<configuration><system.net><mailSettings><smtp><network host="smtp.contoso.com" port="587" enableSsl="true" /></smtp></mailSettings></system.net></configuration>""")]
    [InlineData("appsettings.json", """{ "Smtp": { "Host": "https://smtp.contoso.com/", "Port": 465, "UseSsl": true } }""",
        """{ "Smtp": { "Host": "smtp.contoso.com", "Port": 465, "UseSsl": true } }""")]
    [InlineData("web.config",
        """<configuration><system.net><mailSettings><smtp><network host="smtp.contoso.com:587" enableSsl="true" /></smtp></mailSettings></system.net></configuration>""", """<configuration><system.net><mailSettings><smtp><network host="smtp.contoso.com" port="587" enableSsl="true" /></smtp></mailSettings></system.net></configuration>""")]
    [InlineData("appsettings.json", """{ "Smtp": { "Host": "pop.gmail.com", "Port": 587, "UseStartTls": true } }""",
        """{ "Smtp": { "Host": "smtp.gmail.com", "Port": 587, "UseStartTls": true } }""")]
    public void BestRemedy_HealsTheFile(string file, string text, string expected)
    {
        var remedy = Assert.Single(JudgedFiles.Judge(file, text)).Remedies[0];

        var repaired = remedy.Edits.OrderByDescending(edit => edit.Edit.Range.Start)
            .Aggregate(text, (before, edit) => edit.Edit.ApplyTo(before));

        Assert.Equal(expected, repaired);
        Assert.DoesNotContain(JudgedFiles.Judge(file, repaired), finding => finding.Rule.Id != "SMTP5001");
    }

    [Theory]
    [InlineData("appsettings.json", """{ "Smtp": { "Host": "smtp.contoso.com", "Port": 587, "UseSsl": false } }""")]
    [InlineData("appsettings.json", """{ "ConnectionStrings": { "mail": "smtp://smtp.contoso.com:465" } }""")]
    [InlineData("quartz_jobs.xml",
        "<schedule><job><job-type>Quartz.Job.SendMailJob, "
        + "Quartz.Jobs</job-type><job-data-map><entry><key>smtp_host</key><value>smtp.contoso.com</value></entry></job-data-map></job></schedule>")]
    public void NothingCertain_OffersNothing(string file, string text) =>
        Assert.Empty(Assert.Single(JudgedFiles.Judge(file, text)).Remedies);
}
