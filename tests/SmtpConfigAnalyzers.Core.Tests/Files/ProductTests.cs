using SmtpConfigAnalyzers.Products;

namespace SmtpConfigAnalyzers.Core.Tests.Files;

/// <summary>Every row of the catalogue, shown by a file that is right and one that is wrong.</summary>
public class ProductTests
{
    /// <summary>A product's name, a file, the rules that are about it, and its text.</summary>
    private sealed record Example(string Product, string File, string Expected, string Text, ProjectFacts? Project = null);

    private const string Host = "\"Host\": \"smtp.contoso.com\"";
    private const string Login = "\"UserName\": \"mailer\"";

    private static readonly Example[] Examples =
    [
        Xml("mailSettings", "",
            """<system.net><mailSettings><smtp><network host="smtp.contoso.com" port="587" enableSsl="true" userName="u" password="${P}" /></smtp></mailSettings></system.net>"""),
        Xml("mailSettings", "SMTP1003",
            """<system.net><mailSettings><smtp><network host="smtp.contoso.com" port="587" userName="u" password="${P}" /></smtp></mailSettings></system.net>"""),
        Xml("mailSettings", "SMTP1001",
            """<location path="a"><system.net><mailSettings><smtp><network host="smtp.contoso.com" userName="u" /></smtp></mailSettings></system.net></location>"""),
        Xml("mailSettings", "SMTP1012",
            """<system.net><mailSettings><smtp deliveryMethod="SpecifiedPickupDirectory"><network host="smtp.contoso.com" enableSsl="true" /></smtp></mailSettings></system.net>"""),
        Xml("mailSettings", "SMTP5002",
            """<system.net><mailSettings><smtp><network host="smtp.contoso.com" port="587" enableSsl="yes" /></smtp></mailSettings></system.net>"""),
        new("mailSettings", "smtp.config", "SMTP1005", """<smtp><network host="smtp.contoso.com" port="465" enableSsl="true" /></smtp>"""),
        new("mailSettings", "app.config", "SMTP4004",
            """<configuration><system.net><mailSettings><smtp><network host="smtp.contoso.com" port="25" /></smtp></mailSettings></system.net></configuration>""", JudgedFiles.Modern()),

        NLog("NLog", "", "Mail", "smtpPort=\"587\" enableSsl=\"true\" smtpAuthentication=\"Basic\" smtpUserName=\"u\"",
            JudgedFiles.Modern("NLog")),
        NLog("NLog", "SMTP1003", "Mail", "smtpPort=\"587\" smtpAuthentication=\"Basic\" smtpUserName=\"u\"", JudgedFiles.Modern("NLog")),
        NLog("NLog", "", "Mail", "useSystemNetMailSettings=\"true\" smtpPort=\"587\""),
        NLog("NLog.MailKit", "", "MailKit", "smtpPort=\"587\" secureSocketOption=\"StartTls\"", JudgedFiles.Modern("NLog", "NLog.MailKit")),
        NLog("NLog.MailKit", "SMTP1004", "Mail", "smtpPort=\"587\" enableSsl=\"true\"", JudgedFiles.Modern("NLog", "NLog.MailKit")),
        NLog("NLog.MailKit", "SMTP1006", "Mail", "smtpPort=\"587\"", JudgedFiles.Modern("NLog", "NLog.MailKit")),
        NLog("NLog.MailKit", "SMTP5001", "Mail", "smtpPort=\"465\" enableSsl=\"true\" secureSocketOption=\"StartTls\"",
            JudgedFiles.Modern("NLog", "NLog.MailKit")),
        NLog("NLog.MailKit", "SMTP3001", "MailKit", "smtpPort=\"587\" secureSocketOption=\"StartTls\" skipCertificateValidation=\"true\"",
            JudgedFiles.Modern("NLog", "NLog.MailKit")),
        Log4net("log4net", "", "log4net.Appender.SmtpAppender",
            """<smtpHost value="smtp.contoso.com" /><port value="587" /><enableSsl value="true" />"""),
        Log4net("log4net", "SMTP1003", "log4net.Appender.SmtpAppender",
            """<param name="SmtpHost" value="smtp.contoso.com" /><param name="Port" value="587" />"""),
        Log4net("log4net.Ext.Mail", "", "log4net.Ext.Mail.Appender.SmtpAppender, log4net.Ext.Mail",
            """<smtpHost value="smtp.contoso.com" /><port value="465" /><enableSsl value="true" />"""),
        Log4net("log4net.Ext.Mail", "", "log4net.Ext.Mail.Appender.SmtpAppender, log4net.Ext.Mail",
            """<smtpHost value="smtp.contoso.com" /><port value="587" /><enableSsl value="true" />"""),
        Log4net("log4net.Ext.Mail", "", "log4net.Appender.SmtpAppender, log4net.Ext.Mail",
            """<smtpHost value="smtp.contoso.com" /><port value="465" /><enableSsl value="true" />"""),
        Log4net("log4net.Ext.Mail", "SMTP1003", "log4net.Ext.Mail.Appender.SmtpAppender, log4net.Ext.Mail",
            """<smtpHost value="smtp.contoso.com" /><port value="587" /><enableSsl value="false" />"""),
        Log4net("log4net.Ext.Mail", "SMTP1006", "log4net.Ext.Mail.Appender.SmtpAppender, log4net.Ext.Mail",
            """<smtpHost value="smtp.contoso.com" /><port value="587" /><transportSecurity value="StartTlsWhenAvailable" />"""),
        Log4net("log4net.Ext.Mail", "", "log4net.Ext.Mail.Appender.SmtpAppender",
            """<smtpHost value="smtp.contoso.com" /><port value="587" />"""),
        Log4net("log4net.Ext.Mail", "SMTP1003", "log4net.Ext.Mail.Appender.SmtpAppender",
            """<smtpHost value="smtp.contoso.com" /><port value="587" />""", JudgedFiles.With("log4net.Ext.Mail", "3.4")),
        Log4net("log4net.Ext.Mail", "", "log4net.Ext.Mail.Appender.SmtpAppender",
            """<smtpHost value="smtp.contoso.com" /><port value="587" />""", JudgedFiles.With("log4net.Ext.Mail", "3.5")),
        Serilog("Serilog.Sinks.Email", "", "\"host\": \"smtp.contoso.com\", \"port\": 587, \"connectionSecurity\": \"StartTls\""),
        Serilog("Serilog.Sinks.Email", "SMTP1006", "\"host\": \"smtp.contoso.com\", \"port\": 587"),
        Serilog("Serilog.Sinks.Email", "SMTP5005",
            "\"host\": \"smtp.contoso.com\", \"port\": 587, \"connectionSecurity\": \"StartTls\", \"enableSsl\": true"),
        Serilog("Serilog.Sinks.Email", "SMTP5002",
            "\"options\": { \"host\": \"smtp.contoso.com\", \"port\": 587, \"connectionSecurity\": \"TLS\" }"),
        Serilog("Serilog.Sinks.Email 2", "",
            "\"connectionInfo\": { \"MailServer\": \"smtp.contoso.com\", \"Port\": 465, \"EnableSsl\": true }", JudgedFiles.Modern()),
        Serilog("Serilog.Sinks.Email 2", "SMTP1005",
            "\"connectionInfo\": { \"MailServer\": \"smtp.contoso.com\", \"Port\": 465, \"EnableSsl\": true }", JudgedFiles.NetFramework()),
        Serilog("Serilog.Sinks.Email 2", "SMTP1001", "\"mailServer\": \"smtp.contoso.com\", \"enableSsl\": true", JudgedFiles.Modern()),
        Serilog("Serilog.Sinks.Email 2", "SMTP1001", "\"mailServer\": \"smtp.contoso.com\", \"port\": 587",
            JudgedFiles.With("Serilog.Sinks.Email", "2.4")),
        // no overload fits, no mail
        Serilog("Serilog.Sinks.Email 2", "", "\"mailServer\": \"smtp.contoso.com\", \"port\": 587",
            JudgedFiles.With("Serilog.Sinks.Email", "4.0")),
        Serilog("Serilog.Sinks.Email", "", "\"host\": \"smtp.contoso.com\", \"port\": 25", JudgedFiles.With("Serilog.Sinks.Email", "2.4")),
        Serilog("Serilog.Sinks.Email", "SMTP1001", "\"host\": \"smtp.contoso.com\"", JudgedFiles.With("Serilog.Sinks.Email", "3.0")),
        AppSettings("Serilog.Sinks.Email", "", ("serilog:write-to:Email.host", "smtp.contoso.com"), ("serilog:write-to:Email.port", "465")),
        AppSettings("Serilog.Sinks.Email", "SMTP1006", ("serilog:write-to:Email.host", "smtp.contoso.com"),
            ("serilog:write-to:Email.port", "587")),
        AppSettings("Serilog.Sinks.Email", "SMTP1004", ("serilog:write-to:Email.host", "smtp.contoso.com"),
            ("serilog:write-to:Email.port", "587"), ("serilog:write-to:Email.connectionSecurity", "SslOnConnect")),
        AppSettings("Serilog.Sinks.Email 2", "", ("serilog:write-to:Email.mailServer", "relay.corp")),
        AppSettings("Serilog.Sinks.Email 2", "SMTP1001", ("serilog:write-to:Email.mailServer", "smtp.contoso.com"),
            ("serilog:write-to:Email.port", "587")) with { Project = JudgedFiles.NetFramework() },
        Xml("ELMAH", "", """<elmah><errorMail smtpServer="smtp.contoso.com" smtpPort="587" useSsl="true" userName="u" /></elmah>"""),
        Xml("ELMAH", "SMTP1003", """<elmah><errorMail smtpServer="smtp.contoso.com" smtpPort="587" userName="u" /></elmah>"""),
        Xml("StackExchange.Exceptional", "",
            """<Exceptional><Email smtpHost="smtp.contoso.com" smtpPort="587" smtpEnableSsl="true" /></Exceptional>"""),
        Json("StackExchange.Exceptional", "SMTP1003", "Exceptional:Email", "\"SMTPHost\": \"smtp.contoso.com\", \"SMTPPort\": 587"),

        Json("ABP", "", "Settings",
            "\"Abp.Mailing.Smtp.Host\": \"smtp.contoso.com\", \"Abp.Mailing.Smtp.Port\": \"587\", \"Abp.Mailing.Smtp.EnableSsl\": \"true\"",
            JudgedFiles.Modern("Volo.Abp.Emailing")),
        Json("ABP", "SMTP1004", "Settings",
            "\"Abp.Mailing.Smtp.Host\": \"smtp.contoso.com\", \"Abp.Mailing.Smtp.Port\": \"587\", \"Abp.Mailing.Smtp.EnableSsl\": \"true\"",
            JudgedFiles.Modern("Volo.Abp.MailKit")),
        Json("Umbraco", "", "Umbraco:CMS:Global:Smtp", $"{Host}, \"Port\": 587, \"SecureSocketOptions\": \"StartTls\""),
        Json("Umbraco", "SMTP1006", "Umbraco:CMS:Global:Smtp", $"{Host}, \"Port\": 587, {Login}"),
        Json("Orchard Core", "", "OrchardCore:OrchardCore_Email_Smtp", $"{Host}, \"Port\": 587, \"EncryptionMethod\": \"STARTTLS\""),
        Json("Orchard Core", "SMTP1003", "OrchardCore:Email:Smtp", $"{Host}, \"Port\": 587"),
        Json("Orchard Core", "SMTP5001", "OrchardCore:Email:Smtp",
            $"{Host}, \"Port\": 465, \"AutoSelectEncryption\": true, \"EncryptionMethod\": \"None\""),
        Json("Orchard Core", "SMTP3001", "OrchardCore_Email_Smtp",
            $"{Host}, \"Port\": 465, \"EncryptionMethod\": 1, \"IgnoreInvalidSslCertificate\": true"),
        Json("Optimizely", "", "EPiServer:CMS:Smtp",
            "\"DeliveryMethod\": \"Network\", \"Network\": { \"Host\": \"smtp.contoso.com\", \"Port\": 587, \"UseSsl\": true }"),
        Json("Optimizely", "SMTP1003", "EPiServer:CMS:Smtp",
            "\"DeliveryMethod\": \"Network\", \"Network\": { \"Host\": \"smtp.contoso.com\", \"Port\": 587, \"UseSsl\": false }"),
        Json("Elsa", "", "Elsa:Smtp", $"{Host}, \"Port\": 587, \"SecureSocketOptions\": 3"),
        Json("Elsa", "SMTP1002", "Elsa:Smtp", $"{Host}, \"Port\": 465, \"SecureSocketOptions\": \"StartTls\""),
        Json("Coravel", "", "Coravel:Mail", $"\"Driver\": \"SMTP\", {Host}, \"Port\": 465"),
        Json("Coravel", "SMTP1006", "Coravel:Mail", $"\"Driver\": \"SMTP\", {Host}, \"Port\": 587, \"UseSsl\": true"),
        Quartz("", "localhost"),
        Quartz("SMTP1001", "smtp.contoso.com"),

        Json("FluentEmail.MailKit", "", "SmtpClientOptions",
            "\"Server\": \"smtp.contoso.com\", \"Port\": 587, \"UseSsl\": false, \"SocketOptions\": \"StartTls\""),
        Json("FluentEmail.MailKit", "SMTP1004", "SmtpClientOptions", "\"Server\": \"smtp.contoso.com\", \"Port\": 587, \"UseSsl\": true"),
        Json("FluentEmail.MailKit", "SMTP5001", "SmtpClientOptions",
            "\"Server\": \"smtp.contoso.com\", \"Port\": 587, \"UseSsl\": true, \"SocketOptions\": \"StartTls\""),
        Json("Clean Architecture with Blazor Server", "", "SmtpClientOptions",
            $"{Host}, \"Port\": 465, \"UseSsl\": true, \"RequireCredentials\": true"),
        Json("Clean Architecture with Blazor Server", "SMTP1002", "SmtpClientOptions",
            $"{Host}, \"Port\": 465, \"UseSsl\": false, \"RequireCredentials\": true"),
        Json("NETCore.MailKit", "", "EmailConfiguration",
            "\"Server\": \"smtp.contoso.com\", \"Port\": 465, \"Account\": \"a\", \"SenderEmail\": \"a@contoso.com\", \"Security\": true"),
        Json("NETCore.MailKit", "SMTP1003", "EmailConfiguration",
            "\"Server\": \"smtp.contoso.com\", \"Port\": 587, \"Account\": \"a\", \"SenderEmail\": \"a@contoso.com\", \"Security\": false"),
        Json("MailKitSimplified", "", "EmailSender",
            "\"SmtpHost\": \"smtp.contoso.com\", \"SmtpPort\": 587, \"SocketOptions\": \"StartTls\", \"SmtpCredential\": { \"UserName\": "
            + "\"u\" }"),
        Json("MailKitSimplified", "SMTP1006", "EmailSender",
            "\"SmtpHost\": \"smtp.contoso.com:587\", \"SmtpCredential\": { \"UserName\": \"u\" }"),
        Json("ServiceStack", "", "SmtpConfig", $"{Host}, \"Port\": 587, {Login}", JudgedFiles.Modern("ServiceStack")),
        Json("ServiceStack", "SMTP1005", "smtp", $"{Host}, \"Port\": 465, {Login}", JudgedFiles.Modern("ServiceStack")),

        Json("bitwarden", "", "globalSettings:mail:smtp", "\"host\": \"smtp.contoso.com\", \"port\": 465, \"ssl\": true"),
        Json("bitwarden", "SMTP1006", "globalSettings:mail:smtp",
            "\"host\": \"smtp.contoso.com\", \"port\": 587, \"ssl\": true, \"startTls\": true"),
        Json("bitwarden", "SMTP1004", "globalSettings:mail:smtp",
            "\"host\": \"smtp.contoso.com\", \"port\": 587, \"ssl\": true, \"sslOverride\": true"),
        Json("bitwarden", "SMTP1002", "globalSettings:mail:smtp", "\"host\": \"smtp.contoso.com\", \"port\": 465, \"ssl\": false"),
        new("Squidex", "appsettings.json", "",
            """{ "email": { "smtp": { "server": "smtp.contoso.com", "port": 465 } }, "eventStore": { "type": "MongoDb" } }"""),
        new("Squidex", "appsettings.json", "SMTP1006",
            """{ "email": { "smtp": { "server": "smtp.contoso.com", "port": 587, "enableSsl": true } }, "eventStore": { "type": "MongoDb" } }"""),
        new("Exceptionless", "appsettings.json", "", """{ "BaseURL": "", "ConnectionStrings": { "Email": "smtps://smtp.contoso.com:465" } }"""),
        new("Exceptionless", "appsettings.json", "SMTP1001", """{ "SmtpFrom": "a@contoso.com", "ConnectionStrings": { "Email": "smtps://smtp.contoso.com" } }"""),
        new("Exceptionless", "appsettings.json", "SMTP1003",
            """{ "SmtpEncryption": "None", "ConnectionStrings": { "Email": "smtps://smtp.contoso.com:587" } }"""),
        AppSettings("NuGetGallery", "", ("Gallery.SmtpUri", "smtps://smtp.contoso.com:587")),
        AppSettings("NuGetGallery", "SMTP1005", ("Gallery.SmtpUri", "smtps://smtp.contoso.com:465")),
        new("Skoruba IdentityServer Admin", "appsettings.json", "",
            $$"""{ "SmtpConfiguration": { {{Host}}, "Login": "u" }, "SendGridConfiguration": { "ApiKey": "" } }"""),
        new("Skoruba IdentityServer Admin", "appsettings.json", "SMTP1005",
            $$"""{ "SmtpConfiguration": { {{Host}}, "Port": 465, "Login": "u", "UseSSL": true }, "SendGridConfiguration": { "ApiKey": "" } }"""),
        Json("Serenity", "", "SmtpSettings", $"{Host}, \"Port\": 587, \"SecureSocket\": \"StartTls\"",
            JudgedFiles.Modern("Serenity.Net.Web")),
        Json("Serenity", "SMTP1006", "SmtpSettings", $"{Host}, \"Port\": 587, \"UseSsl\": true", JudgedFiles.Modern("Serenity.Net.Web")),
        Json("VirtoCommerce", "", "Notifications:Smtp", "\"SmtpServer\": \"smtp.contoso.com\", \"Port\": 465, \"ForceSslTls\": true"),
        Json("VirtoCommerce", "SMTP1006", "Notifications:Smtp",
            "\"SmtpServer\": \"smtp.contoso.com\", \"Port\": 587, \"ForceSslTls\": false"),
        Json("Moonglade", "", "Email",
            "\"SmtpServer\": \"smtp.contoso.com\", \"SmtpPort\": 587, \"EnableSsl\": true, \"Provider\": \"smtp\"",
            JudgedFiles.Modern("Moonglade.Core")),
        Json("Moonglade", "SMTP1003", "Email",
            "\"SmtpServer\": \"smtp.contoso.com\", \"SmtpPort\": 587, \"EnableSsl\": false, \"Provider\": \"smtp\"",
            JudgedFiles.Modern("Moonglade.Core")),
        new("win-acme", "settings.json", "",
            JudgedFiles.Json(
                "Notification", "\"SmtpServer\": \"smtp.contoso.com\", \"SmtpPort\": 587, \"SmtpSecure\": true, \"SmtpSecureMode\": 3")),
        new("win-acme", "settings.json", "SMTP1004",
            JudgedFiles.Json(
                "Notification", "\"SmtpServer\": \"smtp.contoso.com\", \"SmtpPort\": 587, \"SmtpSecure\": true, \"SmtpSecureMode\": 2")),
        new("smtp4dev relay", "appsettings.json", "",
            """{ "ServerOptions": { "Port": 25 }, "RelayOptions": { "SmtpServer": "smtp.contoso.com", "SmtpPort": 587, "TlsMode": "StartTls" } }"""),
        new("smtp4dev relay", "appsettings.json", "SMTP1002",
            """{ "ServerOptions": { "Port": 25 }, "RelayOptions": { "SmtpServer": "smtp.contoso.com", "SmtpPort": 465, "TlsMode": "StartTls" } }"""),
        new("MixCore", "appsettings.json", "",
            """{ "GlobalSettings": { "Smtp": { "Server": "smtp.contoso.com", "Port": 587, "SSL": true } }, "MixConfigurations": { "Culture": "en" } }"""),
        new("MixCore", "appsettings.json", "SMTP1005",
            """{ "GlobalSettings": { "Smtp": { "Server": "smtp.contoso.com", "Port": 465, "SSL": true } }, "MixConfigurations": { "Culture": "en" } }"""),
        Json("bitwarden's chart", "", "general",
            $"\"email\": {{ \"smtpHost\": \"smtp.contoso.com\", \"smtpPort\": \"465\", \"smtpSsl\": \"true\" }}"),
        Json("bitwarden's chart", "SMTP1002 SMTP3001", "general",
            $"\"email\": {{ \"smtpHost\": \"smtp.contoso.com\", \"smtpPort\": \"465\", \"smtpSsl\": \"false\", \"smtpTrustServer\": "
            + $"\"true\" }}"),
        Json("LubeLogger", "SMTP5005", "MailConfig", "\"EmailServer\": \"smtp.contoso.com\", \"Port\": 465, \"UseSSL\": \"false\""),
        Json("LubeLogger", "", "MailConfig", "\"EmailServer\": \"smtp.contoso.com\", \"Port\": 465"),
        Json("LubeLogger", "SMTP1006", "MailConfig", "\"EmailServer\": \"smtp.contoso.com\", \"Port\": 587, \"UseSSL\": \"true\""),
        Json("LubeLogger", "SMTP5004", "MailConfig", "\"EmailServer\": \"relay.corp\", \"Port\": 25, \"UseSSL\": \"true\""),
        Json("Remotely", "", "ApplicationOptions", "\"SmtpHost\": \"smtp.contoso.com\", \"SmtpPort\": 465, \"SmtpDisplayName\": \"R\""),
        Json("Remotely", "SMTP1006", "ApplicationOptions",
            "\"SmtpHost\": \"smtp.contoso.com\", \"SmtpPort\": 587, \"SmtpEnableSsl\": true, \"SmtpDisplayName\": \"R\""),
        new("OpenSim", "OpenSim.ini", "",
            "[SMTP]\nenabled = true\nSMTP_SERVER_HOSTNAME = \"smtp.contoso.com\"\nSMTP_SERVER_PORT = \"587\"\nSMTP_SERVER_TLS = true\n"),
        new("OpenSim", "OpenSim.ini", "SMTP1006",
            "[SMTP]\nenabled = true\nSMTP_SERVER_HOSTNAME = \"smtp.contoso.com\"\nSMTP_SERVER_PORT = \"587\"\nSMTP_SERVER_TLS = false\n"),
        Json("passwordless-server", "", "Mail",
            "\"Providers\": [{ \"Name\": \"smtp\", \"Host\": \"smtp.contoso.com\", \"Port\": 465, \"Ssl\": true }]"),
        Json("passwordless-server", "SMTP1006", "Mail",
            "\"Providers\": [{ \"Name\": \"smtp\", \"Host\": \"smtp.contoso.com\", \"Port\": 587, \"Ssl\": true }]"),
        new("CruiseControl.NET", "ccnet.config", "",
            """<cruisecontrol><project name="a"><publishers><email from="a@contoso.com" mailhost="smtp.contoso.com" mailport="587" useSSL="TRUE" mailhostUsername="u" /></publishers></project></cruisecontrol>"""),
        new("CruiseControl.NET", "ccnet.config", "SMTP1003",
            """<cruisecontrol><project name="a"><publishers><email from="a@contoso.com" mailhost="smtp.contoso.com" mailport="587" mailhostUsername="u" /></publishers></project></cruisecontrol>"""),
        Xml("mailSettings", "SMTP2003",
            """<system.net><mailSettings><smtp><network host="smtp.contoso.com" port="587" enableSsl="true" defaultCredentials="true" userName="u" password="${P}" /></smtp></mailSettings></system.net>"""),
        Json("fullstackhero", "", "MailOptions",
            "\"UseSendGrid\": false, \"SMTP\": { \"Host\": \"smtp.contoso.com\", \"Port\": 587, \"UserName\": \"u\" }"),
        Json("fullstackhero", "SMTP1002", "MailOptions",
            "\"UseSendGrid\": false, \"SMTP\": { \"Host\": \"smtp.contoso.com\", \"Port\": 465, \"UserName\": \"u\" }"),
    ];

    public static TheoryData<string> Products =>
        [.. ProductCatalog.All.Where(product => product.Paths.Length > 0).Select(product => product.Name)];

    public static TheoryData<int> Cases => [.. Enumerable.Range(0, Examples.Length)];

    [Theory]
    [MemberData(nameof(Products))]
    public void EveryProduct_HasARightAndAWrongFile(string product)
    {
        Assert.Contains(Examples, example => example.Product == product && example.Expected.Length == 0);
        Assert.Contains(Examples, example => example.Product == product && example.Expected.Length > 0);
    }

    [Fact]
    public void EveryExample_IsOfAProduct() =>
        Assert.Empty(Examples.Select(example => example.Product).Except(ProductCatalog.All.Select(product => product.Name)));

    [Theory]
    [MemberData(nameof(Cases))]
    public void Example_IsRecognisedAndJudged(int number)
    {
        var example = Examples[number];
        var project = example.Project ?? ProjectFacts.Unknown;

        var (_, group) = Assert.Single(JudgedFiles.Read((example.File, example.Text)).Groups(project));

        Assert.Equal(example.Product, Synonym(group.Product.Name, example));
        Assert.Equal(example.Expected, JudgedFiles.Transport(example.File, example.Text, project));
    }

    [Fact]
    public void EveryProduct_NamesItsSource() =>
        Assert.All(ProductCatalog.All, product => Assert.Matches(@"^\S+(/|\.)\S+", product.Source));

    // The row of NLog answers for NLog.MailKit too where only the project shows which of them is meant.
    private static string Synonym(string name, Example example) =>
        name == "NLog" && example.Product == "NLog.MailKit" ? example.Product : name;

    private static Example Xml(string product, string expected, string elements) =>
        new(product, "web.config", expected, $"<configuration>{elements}</configuration>");

    private static Example NLog(string product, string expected, string type, string attributes, ProjectFacts? project = null) =>
        new(product, "nlog.config", expected,
        $"""<nlog xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><targets><target name="m" xsi:type="{type}" smtpServer="smtp.contoso.com" {attributes} /></targets></nlog>""", project);

    private static Example Log4net(string product, string expected, string type, string elements, ProjectFacts? project = null) =>
        new(product, "log4net.config", expected, $"""<log4net><appender name="m" type="{type}">{elements}</appender></log4net>""", project);

    private static Example Serilog(string product, string expected, string members, ProjectFacts? project = null) =>
        new(product, "appsettings.json", expected,
        $$"""{ "Serilog": { "WriteTo": [ { "Name": "Console" }, { "Name": "Email", "Args": { "from": "a@contoso.com", {{members}} } } ] } }""", project);

    private static Example AppSettings(string product, string expected, params (string Key, string Value)[] pairs) =>
        new(product, "app.config", expected,
        $"<configuration><appSettings>{string.Concat(pairs.Select(pair => $"""<add key="{pair.Key}" value="{pair.Value}" />"""))}</appSettings></configuration>");

    private static Example Quartz(string expected, string host) => new("Quartz SendMailJob", "quartz_jobs.xml", expected,
        $"<schedule><job><job-type>Quartz.Job.SendMailJob, "
        + $"Quartz.Jobs</job-type><job-data-map><entry><key>smtp_host</key><value>{host}</value></entry><entry><key>recipient</key><value>a@contoso.com</value></entry></job-data-map></job></schedule>");

    private static Example Json(string product, string expected, string section, string members, ProjectFacts? project = null) =>
        new(product, "appsettings.json", expected, JudgedFiles.Json(section, members), project);
}
