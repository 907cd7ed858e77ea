using SmtpConfigAnalyzers.Products;

namespace SmtpConfigAnalyzers.Core.Tests.Files;

/// <summary>Settings that only look like those of a mail client, as they were met in public repositories.</summary>
public class LookAlikeTests
{
    [Theory]
    [InlineData("""{ "iisSettings": { "iisExpress": { "applicationUrl": "http://localhost:5000", "sslPort": 44310 } } }""")]
    [InlineData("""{ "Ldap": { "Host": "ldap.contoso.com", "Port": 389, "UseStartTls": false, "BindDn": "cn=mail", "Password": "hunter22" } }""")]
    [InlineData("""{ "LDAPServer": "mail.contoso.com", "LDAPPort": 389, "Password": "hunter22" }""")]
    [InlineData("""{ "EmailReceiver": { "ImapHost": "imap.contoso.com", "ImapPort": 143, "UseSsl": false, "ImapCredential": { "UserName": "u", "Password": "hunter22" } } }""")]
    [InlineData("""{ "MailSynchronization": { "Inbox": { "Host": "imap.contoso.com", "Port": 993, "ConnectionSecurity": "None", "UserName": "u", "Password": "hunter22" } } }""")]
    [InlineData("""{ "RabbitMq": { "Host": "mq", "Port": 5672, "UseSsl": false, "Username": "guest", "Password": "hunter22" } }""")]
    [InlineData("""{ "Redis": { "Host": "redis", "Port": 6379, "Ssl": false, "Password": "hunter22" }, "SupportMail": "a@contoso.com" }""")]
    [InlineData("""{ "Database": { "Host": "db", "Port": 5432, "User": "u", "Password": "hunter22" }, "SmtpEnabled": true }""")]
    [InlineData("""{ "Client": { "Host": "broker", "Port": 61883, "ClientId": "EmailSender", "Password": "hunter22" } }""")]
    [InlineData("""{ "ftp": { "serverHost": "ftp.contoso.com", "serverPort": "21", "username": "mail", "password": "hunter22" } }""")]
    [InlineData("""{ "Jaeger": { "AgentHost": "localhost", "AgentPort": 6831 }, "mail": { "tcpAddressHost": "x", "tcpAddressPort": 25 } }""")]
    [InlineData("""{ "profiles": { "Docker": { "commandName": "Docker", "useSSL": true, "httpPort": 5000, "sslPort": 5001 } } }""")]
    [InlineData("""{ "Kestrel": { "Endpoints": { "Mail": { "Host": "0.0.0.0", "Port": 25 } } }, "Security": { "UseHttpsRedirection": false } }""")]
    [InlineData("""{ "ServerOptions": { "Port": 25, "TlsMode": "None", "TlsCertificate": "", "HostName": "localhost" } }""")]
    [InlineData("""{ "SmtpServer": { "IP": "Any", "Port": 25, "AllowedIps": "*", "CertificatePath": "x.pfx" } }""")]
    [InlineData("""{ "smtpAddress": "0.0.0.0", "smtpPort": 2500, "wwwPort": 8080 }""")]
    [InlineData("""{ "MailCatcher": { "Image": "schickling/mailcatcher", "SmtpPort": 1025, "WebPort": 1080 } }""")]
    [InlineData("""{ "SendGrid": { "ApiKey": "SG.hunter22", "SenderEmailAddress": "a@contoso.com" }, "Email": { "Provider": "SendGrid" } }""")]
    [InlineData("""{ "EmailSettings": { "From": "a@contoso.com", "Password": "hunter22" } }""")]
    [InlineData("""{ "Email": { "From": { "Address": "a@contoso.com", "Name": "A" } } }""")]
    [InlineData("""{ "UserServiceOptions": { "StaffSMTPDomain": "contoso.com" }, "ADMIN_EMAIL": "a@contoso.com" }""")]
    [InlineData("""{ "Logging": { "LogLevel": { "MailKitSimplified.Sender.Services.SmtpSender": "Trace", "Smtp.Host": "Debug", "Smtp.Port": "None" } } }""")]
    [InlineData("""{ "name": "email", "type": "string", "host": "string", "port": "string" }""")]
    [InlineData("""{ "minecraft": { "Port": 25, "RconPassword": "hunter22" }, "mailto": "a@contoso.com" }""")]
    [InlineData("""{ "ServiceSettings": { "SiteURL": "" }, "SqlSettings": { "DriverName": "postgres" }, "EmailSettings": { "SMTPServer": "smtp.contoso.com", "SMTPPort": "587", "ConnectionSecurity": "None", "SMTPUsername": "u", "SMTPPassword": "hunter22" } }""")]
    [InlineData("""{ "Links": { "Imap": "imap://imap.contoso.com:143", "Page": "https://smtp.contoso.com:465" } }""")]
    public void LookAlike_IsNotAGroupAndSilent(string text)
    {
        Assert.Empty(JudgedFiles.Read(("settings.json", text)).Groups(ProjectFacts.Unknown));
        Assert.Empty(JudgedFiles.Judge("settings.json", text));
    }

    [Theory]
    [InlineData("LETSENCRYPT_EMAIL=a@contoso.com\nPGADMIN_DEFAULT_EMAIL=a@contoso.com\nALLOWED_EMAILS=a@contoso.com\nIDENTITY__ADMINEMAIL=a@contoso.com\nPORT=25\n")]
    [InlineData("MP_SMTP_AUTH_ACCEPT_ANY=1\nMP_SMTP_AUTH_ALLOW_INSECURE=1\n")]
    public void LookAlikeInEnv_IsNotAGroup(string text) => Assert.Empty(JudgedFiles.Read((".env", text)).Groups(ProjectFacts.Unknown));

    [Theory]
    [InlineData("""{ "EmailSettings": { "Host": "10.0.0.5", "Port": 25 } }""")]
    [InlineData("""{ "MailSettings": { "Server": "smtp.contoso.com", "Port": 587, "Sender": "a@contoso.com" } }""")]
    [InlineData("""{ "AppSettings": { "SmtpHost": "mx", "SmtpPort": 25, "Title": "x" } }""")]
    [InlineData("""{ "EmailConfiguration": { "From": "a@contoso.com", "SmtpServer": "mx", "Port": 465, "Username": "a", "Password": "" } }""")]
    [InlineData("""{ "Settings": { "Mail": { "Servidor": "mx", "Porta": 587, "Usuario": "a", "Senha": "" } } }""")]
    [InlineData("""{ "SMTP_HOST": "mx", "SMTP_PORT": 25, "SMTP_USER_NAME": "a" }""")]
    [InlineData("""{ "Notification:Email:SmtpClient:Host": "mx", "Notification:Email:SmtpClient:Port": 25 }""")]
    [InlineData("""{ "Smtp": { "Host": "mx", "Port": 25, "Credentials": { "UserName": "a", "Password": "" } } }""")]
    public void Client_IsAGroup(string text) => Assert.Single(JudgedFiles.Read(("settings.json", text)).Groups(ProjectFacts.Unknown));

    [Fact]
    public void TwoSitesInOneSection_AreTwoGroups()
    {
        var groups = JudgedFiles.Read(("web.config", """
            <configuration><appSettings>
              <add key="Site1-SmtpHost" value="smtp.contoso.com" /><add key="Site1-SmtpPort" value="587" />
              <add key="Site2-SmtpHost" value="smtp.fabrikam.com" /><add key="Site2-SmtpPort" value="25" />
            </appSettings></configuration>
            """)).Groups(ProjectFacts.Unknown);
        Assert.Equal(["configuration:appSettings:Site1", "configuration:appSettings:Site2"], groups.Select(group => group.Group.Path));
    }
}
