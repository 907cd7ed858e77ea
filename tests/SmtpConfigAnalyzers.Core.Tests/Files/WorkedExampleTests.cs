using SmtpConfigAnalyzers.Policy;
using SmtpConfigAnalyzers.Products;
using SmtpConfigAnalyzers.Rules;

namespace SmtpConfigAnalyzers.Core.Tests.Files;

/// <summary>Settings as they were met in public repositories, with invented names, and what is right to say of each.</summary>
public class WorkedExampleTests
{
    private const string Office365 =
        """{ "EmailSettings": { "SmtpServer": "smtp.office365.com", "SmtpPort": 587, "SenderEmail": "billing@northwind.example", "Username": "billing@northwind.example", "Password": "Q7-demo" } }""";
    private const string UseSslOn587 =
        """{ "MailSettings": { "Host": "smtp.fabrikam.example", "Port": 587, "UseSsl": true, "Mail": "app@fabrikam.example", "Password": "demo" } }""";
    private const string EnableSslOn465 =
        """{ "SmtpSettings": { "Server": "smtp.yandex.example", "Port": "465", "EnableSsl": "true", "UserName": "a@b.example", "Password": "demo" } }""";
    private const string SecureSocketOptions =
        """{ "SmtpSettings": { "Host": "smtp.contoso.example", "Port": 587, "SecureSocketOptions": "{0}", "UserName": "a@b.example", "Password": "demo" } }""";
    private const string Serilog2 = """
        <configuration><appSettings>
          <add key="serilog:using:Email" value="Serilog.Sinks.Email" />
          <add key="serilog:write-to:Email.fromEmail" value="log@corp.example" />
          <add key="serilog:write-to:Email.toEmail" value="ops@corp.example" />
          <add key="serilog:write-to:Email.mailServer" value="smtprelay.corp.example" />
        </appSettings></configuration>
        """;

    private const string NLogJson =
        """{ "NLog": { "extensions": [ { "assembly": "{0}" } ], "targets": { "mail": { "type": "Mail", "smtpServer": "smtp.corp.example", "smtpPort": 465, "enableSsl": true, "smtpAuthentication": "Basic", "smtpUserName": "n", "smtpPassword": "demo", "from": "n@corp.example", "to": "o@corp.example" } } } }""";
    private const string Log4net = """
        <log4net><appender name="mail" type="{0}">
          <to value="o@corp.example" /><from value="n@corp.example" /><smtpHost value="smtp.corp.example" /><port value="587" /><enableSsl value="true" />
          <authentication value="Basic" /><username value="n" /><password value="demo" />
        </appender></log4net>
        """;

    [Theory]
    [InlineData("01: the code decides how it connects", "SMTP4007", "appsettings.json", Office365)]
    [InlineData("02 and 03: the reader is not known", "", "appsettings.json", UseSslOn587)]
    [InlineData("05: the reader is not known", "", "appsettings.json", EnableSslOn465)]
    [InlineData("09: implicit TLS on 587", "SMTP1004", "appsettings.json",
        """{ "OrchardCore": { "Email": { "Smtp": { "DefaultSender": "no@oc.example", "Host": "mx.oc.example", "Port": 587, "EncryptionMethod": "SslTls", "RequireCredentials": true, "UserName": "oc", "Password": "demo" } } } }""")]
    [InlineData("11: clear text to either reader", "SMTP1003", "appsettings.json",
        """{ "Settings": { "Abp.Mailing.Smtp.Host": "smtp.abp.example", "Abp.Mailing.Smtp.Port": "587", "Abp.Mailing.Smtp.UserName": "u", "Abp.Mailing.Smtp.Password": "enc==", "Abp.Mailing.Smtp.EnableSsl": "false", "Abp.Mailing.Smtp.UseDefaultCredentials": "false" } }""")]
    [InlineData("15: bitwarden without TLS", "SMTP1007 SMTP3001", ".env",
        "globalSettings__mail__smtp__host=10.0.4.9\nglobalSettings__mail__smtp__port=25\nglobalSettings__mail__smtp__startTls=false\nglobalSettings__mail__smtp__username=vault\nglobalSettings__mail__smtp__password=demo\nglobalSettings__mail__smtp__trustServer=true\n")]
    [InlineData("17: implicit TLS on 587", "SMTP1004", "appsettings.json",
        """{ "Serilog": { "Using": ["Serilog.Sinks.Email"], "WriteTo": [ { "Name": "Email", "Args": { "from": "log@corp.example", "to": "ops@corp.example", "host": "smtp.corp.example", "port": 587, "connectionSecurity": "SslOnConnect", "credentials": { "$type": "System.Net.NetworkCredential, System.Net.Primitives", "username": "log", "password": "demo" } } } ] } }""")]
    [InlineData("21: System.Net.Mail on 465", "SMTP1005", "Web.config",
        """<configuration><system.net><mailSettings><smtp><network defaultCredentials="false" host="mail.contoso.example" port="465" enableSsl="true" userName="u" password="demo" /></smtp></mailSettings></system.net></configuration>""")]
    [InlineData("23: a relay", "SMTP1008", "Web.config",
        """<configuration><system.net><mailSettings><smtp from="noreply@corp.example"><network host="relay.corp.example" defaultCredentials="true" /></smtp></mailSettings></system.net></configuration>""")]
    [InlineData("25: clear text to either reader", "SMTP1003", "NLog.config", """
        <nlog xmlns="http://www.nlog-project.org/schemas/NLog.xsd" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><targets>
          <target name="alert" xsi:type="Mail" smtpServer="smtp.corp.example" smtpPort="587" smtpAuthentication="Basic" smtpUserName="${environment:SMTP_USER}" smtpPassword="${environment:SMTP_PASS}" from="a@corp.example" to="b@corp.example" />
        </targets></nlog>
        """)]
    [InlineData("31: a template", "", "values.json",
        """{ "smtp": { "host": "", "port": 587, "enableSsl": true, "username": "", "existingSecret": "" } }""")]
    [InlineData("33: a development server", "", ".env",
        "Notification__Email__SmtpClient__Host=mailhog\nNotification__Email__SmtpClient__Port=1025\n")]
    [InlineData("33: Vaultwarden", "", ".env",
        "SMTP_HOST=smtp.acme.example\nSMTP_PORT=587\nSMTP_SECURITY=starttls\nSMTP_USERNAME=v\nSMTP_PASSWORD=demo\n")]
    [InlineData("33: Node", "", ".env", "SMTP_HOST=smtp.acme.example\nSMTP_PORT=587\nSMTP_SECURE=false\nSMTP_USER=b\nSMTP_PASS=demo\n")]
    [InlineData("35: STARTTLS on 2525", "", "local.settings.json",
        """{ "IsEncrypted": false, "Values": { "FUNCTIONS_WORKER_RUNTIME": "dotnet-isolated", "Smtp:Host": "smtp.sendgrid.net", "Smtp:Port": "2525", "Smtp:UseStartTls": "true", "Smtp:User": "apikey", "Smtp:Password": "demo" } }""")]
    [InlineData("37: smtps without a port is 25 and clear text", "SMTP1001", ".env",
        "EX_ConnectionStrings__Email=smtps://events%40acme.example:demo@smtp.acme.example\n")]
    [InlineData("37: with the port STARTTLS", "", ".env",
        "EX_ConnectionStrings__Email=smtps://events%40acme.example:demo@smtp.acme.example:587\n")]
    [InlineData("39: Quartz has no TLS", "SMTP1003", "quartz_jobs.xml", """
        <job-scheduling-data><schedule><job><name>digest</name><job-type>Quartz.Job.SendMailJob, Quartz.Jobs</job-type><job-data-map>
          <entry><key>smtp_host</key><value>smtp.acme.example</value></entry><entry><key>smtp_port</key><value>587</value></entry>
          <entry><key>smtp_username</key><value>q</value></entry><entry><key>smtp_password</key><value>demo</value></entry>
          <entry><key>recipient</key><value>r@acme.example</value></entry></job-data-map></job></schedule></job-scheduling-data>
        """)]
    public void Example_IsJudged(string example, string expected, string file, string text)
    {
        Assert.NotEmpty(example);
        Assert.Equal(expected, JudgedFiles.Transport(file, text));
    }

    [Theory]
    [InlineData(UseSslOn587, true, "SMTP1004")]
    [InlineData(UseSslOn587, false, null)]
    [InlineData(EnableSslOn465, true, null)]
    [InlineData(EnableSslOn465, false, "SMTP1005")]
    public void ReaderIsKnownFromCode_02_03_05(string text, bool isMailKit, string? expected)
    {
        var (_, group) = Assert.Single(JudgedFiles.Read(("appsettings.json", text)).Groups(ProjectFacts.Unknown));
        var dialect = isMailKit ? Dialect.UseSsl("flag") : Dialect.EnableSsl("flag");

        var connection = (group with { Product = group.Product with { Dialects = [new(dialect)] } }).Connection(ProjectFacts.Unknown)!;

        Assert.Equal(expected, SmtpPolicy.Judge(connection, RuleCatalog.Transport, PolicyOptions.Default)?.Rule.Id);
    }

    [Theory]
    [InlineData("TLS", "SMTP5002")]
    [InlineData("SSL", "SMTP5002")]
    [InlineData("starttls", "")]
    [InlineData("3", "")]
    [InlineData("7", "")]
    [InlineData("SslOnConnect", "SMTP1004")]
    public void SecureSocketOptions_07(string value, string expected) =>
        Assert.Equal(
            expected, JudgedFiles.Transport("appsettings.json", SecureSocketOptions.Replace("{0}", value, StringComparison.Ordinal)));

    [Fact]
    public void PasswordIsNotUsed_13()
    {
        const string Text =
            """{ "Settings": { "Abp.Mailing.Smtp.Host": "relay.corp.example", "Abp.Mailing.Smtp.UserName": "u", "Abp.Mailing.Smtp.Password": "enc==" } }""";
        Assert.Equal("SMTP1008 SMTP2003", JudgedFiles.Transport("appsettings.json", Text, JudgedFiles.Modern("Volo.Abp.Emailing")));
        var note = Assert.Single(JudgedFiles.Judge("appsettings.json", Text));
        Assert.Equal(
            "The default of Abp.Mailing.Smtp.UseDefaultCredentials makes the client ignore the credentials next to it: the user name and "
            + "password are never sent. Set it to false.", note.Message);
        Assert.True(note.IsNote);
    }

    [Fact]
    public void Serilog2_19()
    {
        Assert.Equal("SMTP1008", JudgedFiles.Transport("app.config", Serilog2, JudgedFiles.NetFramework("Serilog.Sinks.Email")));
        Assert.Equal("", JudgedFiles.Transport("app.config", Serilog2, JudgedFiles.Modern("Serilog.Sinks.Email")));
    }

    [Theory]
    [InlineData("NLog.MailKit", false, "")]
    [InlineData("NLog.Web", true, "SMTP1005")]
    [InlineData("NLog.Web", false, "")]
    public void NLog_27(string assembly, bool isProjectKnown, string expected) => Assert.Equal(
        expected,
        JudgedFiles.Transport(
            "appsettings.json", NLogJson.Replace("{0}", assembly, StringComparison.Ordinal), isProjectKnown
            ? JudgedFiles.Modern("NLog")
            : ProjectFacts.Unknown));

    [Theory]
    [InlineData("log4net.Ext.Mail.Appender.SmtpAppender, log4net.Ext.Mail")]
    [InlineData("log4net.Appender.SmtpAppender")]
    public void Log4net_29(string type) =>
        Assert.Equal("", JudgedFiles.Transport("log4net.config", Log4net.Replace("{0}", type, StringComparison.Ordinal)));
}
