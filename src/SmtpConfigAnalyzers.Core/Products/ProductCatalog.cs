using SmtpConfigAnalyzers.Model;
using static SmtpConfigAnalyzers.Products.Dialect;

namespace SmtpConfigAnalyzers.Products;

/// <summary>
/// The programs and libraries whose mail settings are known, one row each. Of two rows that claim a setting the first has it.
/// </summary>
public static class ProductCatalog
{
    private static readonly SettingCondition IsMailTarget = new("xsi:type|type", "Mail|Email|Smtp|SmtpClient|MailKit");
    private static readonly ModeKey AutoSelect = new("AutoSelectEncryption", Vocabulary.Boolean);
    private static readonly ModeKey EncryptionMethod = new("EncryptionMethod", Vocabulary.EncryptionMethod);
    private static readonly ModeKey SmtpSecure = new("SmtpSecure", Vocabulary.Boolean);
    private static readonly ModeKey SecureMode = new("SmtpSecureMode", Vocabulary.SmtpSecureMode);
    private static readonly ModeKey SmtpEncryption = new("SmtpEncryption|EX_SmtpEncryption", Vocabulary.SmtpEncryption);

    private static readonly SettingCondition IsEmailSink = new("Name", "Email", IfAbsent: true); // appSettings have it in the key

    private const string SerilogPaths = "**:WriteTo **:WriteTo:* **:serilog:write-to";
    private const string SerilogMethods = "Serilog.LoggerConfigurationEmailExtensions";
    private const string Serilog2Options =
        ", ICredentialsByHost networkCredential = null, string outputTemplate = null, object restrictedToMinimumLevel = null, "
        + "int batchPostingLimit = 100, TimeSpan? period = null, IFormatProvider formatProvider = null, string mailSubject = null";
    private const string FluentEmailMethods = "Microsoft.Extensions.DependencyInjection.FluentEmailSmtpBuilderExtensions";
    private const string CoravelMethods = "Coravel.MailServiceRegistration";

    /// <summary>The rows.</summary>
    public static IReadOnlyList<Product> All { get; } =
    [
        // System.Net.Mail
        new("mailSettings", "microsoft/referencesource, System/net/System/Net/mail/SmtpClient.cs and SmtpNetworkElement.cs",
            "**:mailSettings:smtp smtp")
        {
            Host = "network:host",
            Port = "network:port",
            User = "network:userName",
            Password = "network:password",
            Delivery = "deliveryMethod",
            Login = [new("network:defaultCredentials", "!true", IfAbsent: true)],
            DefaultCredentials = new("network:defaultCredentials", "true"),
            Dialects = [new(EnableSsl("network:enableSsl"))],
            IsOfNetFramework = true,
        },

        // Logging
        new("NLog.MailKit", "NLog/NLog.MailKit, src/NLog.MailKit/MailTarget.cs (dd8363d)",
            "**:target:target **:targets:target NLog:targets:*")
        {
            Host = "smtpServer",
            Port = "smtpPort",
            User = "smtpUserName",
            Password = "smtpPassword",
            Certificate = "skipCertificateValidation",
            Signs = [IsMailTarget],
            Package = "NLog.MailKit",
            Types = ["NLog.MailKit.MailTarget"],
            MarkerPackage = "NLog.MailKit",
            Login = [new("smtpAuthentication", "Basic|Ntlm|OAuth2")],
            OtherLogin = [new("smtpAuthentication", "Ntlm|OAuth2")],
            Dialects = [new(
                SecureSocketOptions("secureSocketOption", TransportMode.StartTlsWhenAvailable)
                .After(Flag("enableSsl", TransportMode.SslOnConnect)))],
        },
        new("NLog", "NLog/NLog v5.5.0, src/NLog/Targets/MailTarget.cs; NLog/NLog.Targets.Mail (f4d86df)",
            "**:target:target **:targets:target NLog:targets:*")
        {
            Host = "smtpServer",
            Port = "smtpPort",
            User = "smtpUserName",
            Password = "smtpPassword",
            Delivery = "deliveryMethod",
            Signs = [IsMailTarget],
            Package = "NLog.Targets.Mail|NLog",
            Types = ["NLog.Targets.MailTarget"],
            Idle = [new("useSystemNetMailSettings", "true")],
            Login = [new("smtpAuthentication", "Basic|Ntlm")],
            OtherLogin = [new("smtpAuthentication", "Ntlm")],
            Dialects = [new(EnableSsl("enableSsl")), new(UseSsl("enableSsl"), "NLog.MailKit")],
        },
        new("log4net.Ext.Mail",
            "apache/logging-log4net, src/log4net.Ext.Mail/Appender/SmtpAppender.cs (02b66be); its default: "
            + "src/changelog/3.5.0/329-ext-mail-tls-by-default.xml", "**:appender")
        {
            Host = "smtpHost",
            Package = "log4net.Ext.Mail",
            Types = ["log4net.Ext.Mail.Appender.SmtpAppender"],
            Signs = [new("type", "log4net.Ext.Mail.*|*,*log4net.Ext.Mail*")],
            Login = [new("authentication", "Basic|Ntlm")],
            OtherLogin = [new("authentication", "Ntlm")],
            Dialects =
            [
                new(RequiredByPort("enableSsl", "transportSecurity", [new(TransportMode.None, null)]), Before: "3.5"),
                new(RequiredByPort(
                    "enableSsl", "transportSecurity", [new(TransportMode.SslOnConnect, 465), new(TransportMode.StartTls, null)]),
                    From: "3.5"),
            ],
        },
        new("log4net", "apache/logging-log4net, src/log4net/Appender/SmtpAppender.cs (1231d72f)", "**:appender")
        {
            Host = "smtpHost",
            Package = "log4net",
            Types = ["log4net.Appender.SmtpAppender"],
            Signs = [new("type", "*SmtpAppender|*SmtpAppender,*")],
            Login = [new("authentication", "Basic|Ntlm")],
            OtherLogin = [new("authentication", "Ntlm")],
            Dialects = [new(EnableSsl("enableSsl"))],
        },
        // The names tell the versions apart: arguments that an overload does not have are passed over, and one without what it
        // requires is not a target at all (ConfigurationReader.SelectConfigurationMethod; in appSettings KeyValuePairSettings, one level
        // deep).
        new("Serilog.Sinks.Email",
            "serilog/serilog-sinks-email v3.0.0 to v4.1.0, EmailSinkOptions.cs, LoggerConfigurationEmailExtensions.cs and "
            + "MailKitEmailTransport.cs", SerilogPaths)
        {
            Host = "Args:host|Args:options:host|Email.host",
            Port = "Args:port|Args:options:port|Email.port",
            User = "Args:credentials:username|Args:options:credentials:username",
            Password = "Args:credentials:password|Args:options:credentials:password",
            Dead = "Args:enableSsl|Args:options:enableSsl|Email.enableSsl",
            Credentials = "credentials",
            CertificateCallback = "ServerCertificateValidationCallback",
            Package = "Serilog.Sinks.Email",
            Types = ["Serilog.Sinks.Email.EmailSinkOptions"],
            Methods =
            [
                new(SerilogMethods, "Email",
                    "Serilog.Configuration.LoggerSinkConfiguration loggerConfiguration, string from, string to, string host, int port = "
                    + "25, "
                    + "SecureSocketOptions connectionSecurity = SecureSocketOptions.Auto, ICredentialsByHost credentials = null, "
                    + "string subject = null, string body = null, IFormatProvider formatProvider = null, object restrictedToMinimumLevel "
                    + "= null, object levelSwitch = null"),
            ],
            Signs = [IsEmailSink, new("Args:host|Args:options:host|Email.host", "*")],
            Dialects = [new(
                SecureSocketOptions("Args:connectionSecurity|Args:options:connectionSecurity|Email.connectionSecurity"), From: "3.0")],
        },
        new("Serilog.Sinks.Email 2",
            "serilog/serilog-sinks-email v2.4.0, EmailConnectionInfo.cs, LoggerConfigurationEmailExtensions.cs, EmailSink.cs and "
            + "MailKitEmailSink.cs", SerilogPaths)
        {
            Host = "Args:connectionInfo:MailServer|Args:mailServer|Email.mailServer",
            Port = "Args:connectionInfo:Port",
            User = "Args:connectionInfo:NetworkCredentials:username|Args:networkCredential:username",
            Password = "Args:connectionInfo:NetworkCredentials:password|Args:networkCredential:password",
            Dead = "Args:port|Args:enableSsl|Email.port|Email.enableSsl|Email.connectionInfo.EnableSsl",
            Credentials = "NetworkCredentials|networkCredential",
            CertificateCallback = "ServerCertificateValidationCallback",
            Package = "Serilog.Sinks.Email",
            Types = ["Serilog.Sinks.Email.EmailConnectionInfo"],
            Methods =
            [
                new(SerilogMethods, "Email",
                    "Serilog.Configuration.LoggerSinkConfiguration loggerConfiguration, string fromEmail, string toEmail, string mailServer"
                    + Serilog2Options),
                new(SerilogMethods, "Email",
                    "Serilog.Configuration.LoggerSinkConfiguration loggerConfiguration, string fromEmail, IEnumerable<string> toEmails, string mailServer" + Serilog2Options),
            ],
            Signs = [IsEmailSink, new("Args:connectionInfo:MailServer|Args:mailServer|Email.mailServer", "*")],
            Dialects =
            [
                new(EnableSsl("Args:connectionInfo:EnableSsl"), Before: "3.0", Framework: FrameworkFamily.NetFramework),
                new(UseSsl("Args:connectionInfo:EnableSsl").After(OptionClauses("Args:connectionInfo:SecureSocketOption")), Before: "3.0",
                    Framework: FrameworkFamily.Modern),
            ],
        },
        new("ELMAH", "elmah/Elmah, src/Elmah.AspNet/ErrorMailModule.cs (b101673)", "**:elmah:errorMail errorMail")
        {
            Host = "smtpServer",
            Port = "smtpPort",
            DefaultPort = null, // that of mailSettings, if it has one
            Dialects = [new(EnableSsl("useSsl"))],
        },
        new("StackExchange.Exceptional", "NickCraver/StackExchange.Exceptional, EmailSettings.cs and ConfigSettings.cs (4fccb27)",
            "**:Exceptional:Email")
        {
            Host = "smtpHost",
            Port = "smtpPort",
            User = "smtpUserName",
            Password = "smtpPassword",
            Dialects = [new(EnableSsl("smtpEnableSsl"))],
        },

        // Frameworks
        new("ABP", "abpframework/abp, EmailSettingNames.cs, SmtpEmailSender.cs and MailKitSmtpEmailSender.cs; aspnetboilerplate, "
            + "DefaultMailKitSmtpBuilder.cs", "Settings")
        {
            Host = "Abp.Mailing.Smtp.Host|Abp.Net.Mail.Smtp.Host",
            Port = "Abp.Mailing.Smtp.Port|Abp.Net.Mail.Smtp.Port",
            User = "Abp.Mailing.Smtp.UserName|Abp.Net.Mail.Smtp.UserName",
            Password = "Abp.Mailing.Smtp.Password|Abp.Net.Mail.Smtp.Password",
            EncryptsPassword = true,
            Login = [new("Abp.Mailing.Smtp.UseDefaultCredentials|Abp.Net.Mail.Smtp.UseDefaultCredentials", "false")],
            DefaultCredentials =
                new("Abp.Mailing.Smtp.UseDefaultCredentials|Abp.Net.Mail.Smtp.UseDefaultCredentials", "true", IfAbsent: true),
            Dialects = [new(EnableSsl("Abp.Mailing.Smtp.EnableSsl|Abp.Net.Mail.Smtp.EnableSsl")),
                new(UseSsl("Abp.Mailing.Smtp.EnableSsl|Abp.Net.Mail.Smtp.EnableSsl"), "Volo.Abp.MailKit")],
        },
        // What is not said here is in the settings above.
        new("ABP with MailKit",
            "abpframework/abp, MailKitSmtpEmailSender.cs; aspnetboilerplate, src/Abp.MailKit/DefaultMailKitSmtpBuilder.cs")
        {
            DefaultPort = null,
            Package = "Volo.Abp.MailKit|Abp.MailKit",
            Types = ["Volo.Abp.MailKit.AbpMailKitOptions", "Abp.MailKit.IAbpMailKitConfiguration"],
            Dialects = [new(SecureSocketOptions("SecureSocketOption", null))],
        },
        new("Umbraco", "umbraco/Umbraco-CMS, Configuration/Models/SmtpSettings.cs (3a2b5eb8) and Mail/BasicSmtpEmailSenderClient.cs",
            "Umbraco:CMS:Global:Smtp")
        {
            Delivery = "DeliveryMethod",
            Dialects = [new(SecureSocketOptions("SecureSocketOptions"))],
        },
        new("Orchard Core", "OrchardCMS/OrchardCore, OrchardCore.Email.Smtp/SmtpOptions.cs (a595239f) and SmtpEmailProviderBase.cs",
            "OrchardCore:Email:Smtp OrchardCore:OrchardCore_Email_Smtp OrchardCore_Email_Smtp")
        {
            Delivery = "DeliveryMethod",
            Certificate = "IgnoreInvalidSslCertificate",
            Login = [new("RequireCredentials", "true")],
            Dialects =
            [
                new(new(MailLibrary.MailKit,
                [
                    new(TransportMode.Auto, null, (AutoSelect, "true")),
                    new(TransportMode.None, null, (EncryptionMethod, "None")),
                    new(TransportMode.SslOnConnect, null, (EncryptionMethod, "SslTls")),
                    new(TransportMode.StartTls, null, (EncryptionMethod, "StartTls")),
                    new(TransportMode.None, null),
                ])),
            ],
        },
        new("Optimizely", "docs.developers.optimizely.com, Configure email server", "EPiServer:CMS:Smtp")
        {
            Host = "Network:Host",
            Port = "Network:Port",
            User = "Network:UserName",
            Password = "Network:Password",
            Delivery = "DeliveryMethod",
            DefaultPort = null,
            Dialects = AnyBoolean("Network:UseSsl"),
        },
        new("Elsa", "elsa-workflows/elsa-core, src/modules/Elsa.Email/Options/SmtpOptions.cs (b29f3200)", "Elsa:Smtp")
        {
            Login = [new("RequireCredentials", "true")],
            Dialects = [new(SecureSocketOptions("SecureSocketOptions"))],
        },
        new("Coravel", "jamesmh/coravel, MailServiceRegistration.cs and SmtpMailer.cs (4072e04)", "Coravel:Mail")
        {
            Signs = [new("Driver", "SMTP")],
            Dead = "UseSsl|EnableSsl|Ssl",
            CertificateCallback = "certCallback|certificateCallback",
            AcceptsAnyCertificate = true,
            Package = "Coravel.Mailer",
            Types = ["Coravel.Mailer.Mail.Mailers.SmtpMailer"],
            Methods =
            [
                new("Coravel.Mailer.Mail.Mailers.SmtpMailer", PackageMethod.Constructor,
                    "object renderer, string host, int port, string username, string password, object globalFrom = null, "
                    + "RemoteCertificateValidationCallback certificateCallback = null"),
                new(CoravelMethods, "AddSmtpMailer",
                    "Microsoft.Extensions.DependencyInjection.IServiceCollection services, "
                    + "Microsoft.Extensions.Configuration.IConfiguration config"),
                new(CoravelMethods, "AddSmtpMailer",
                    "Microsoft.Extensions.DependencyInjection.IServiceCollection services, "
                    + "Microsoft.Extensions.Configuration.IConfiguration config, "
                    + "RemoteCertificateValidationCallback certCallback"),
                new(CoravelMethods, "AddSmtpMailer", "Microsoft.AspNetCore.Builder.WebApplicationBuilder builder"),
                new(CoravelMethods, "AddSmtpMailer",
                    "Microsoft.AspNetCore.Builder.WebApplicationBuilder builder, RemoteCertificateValidationCallback certCallback"),
            ],
            Dialects = [new(Fixed(MailLibrary.MailKit, TransportMode.Auto))],
        },
        new("Quartz SendMailJob", "quartznet/quartznet, src/Quartz.Jobs/Job/SendMailJob.cs (d97e7822)", "**:job")
        {
            Host = "job-data-map:smtp_host",
            Port = "job-data-map:smtp_port",
            User = "job-data-map:smtp_username",
            Password = "job-data-map:smtp_password",
            Signs = [new("job-type", "Quartz.Job.SendMailJob*")],
            Dialects = [new(Fixed(MailLibrary.SystemNetMail, TransportMode.None))],
        },

        // Senders
        new("FluentEmail.MailKit",
            "lukencode/FluentEmail, src/Senders/FluentEmail.MailKit/SmtpClientOptions.cs and MailKitSender.cs (e1379c4)",
            "**:SmtpClientOptions *:MailKit MailKit")
        {
            Host = "Server",
            User = "User",
            Signs = [new("Server", "*")],
            Package = "FluentEmail.MailKit",
            Types = ["FluentEmail.MailKitSmtp.SmtpClientOptions"],
            MarkerKey = "SmtpClientOptions:",
            MarkerPackage = "FluentEmail.MailKit",
            Idle = [new("UsePickupDirectory", "true")],
            Login = [new("RequiresAuthentication", "true")],
            Dialects = [new(UseSsl("UseSsl").After(OptionClauses("SocketOptions")))],
        },
        // Host and port alone make a client without TLS; with a login it requires TLS.
        new("FluentEmail.Smtp", "lukencode/FluentEmail, src/Senders/FluentEmail.Smtp/FluentEmailSmtpBuilderExtensions.cs (e1379c4)")
        {
            Package = "FluentEmail.Smtp",
            Methods = [new(
                FluentEmailMethods, "AddSmtpSender",
                "Microsoft.Extensions.DependencyInjection.FluentEmailServicesBuilder builder, string host, int port")],
            Dialects = [new(Fixed(MailLibrary.SystemNetMail, TransportMode.None))],
        },
        new("FluentEmail.Smtp with a login",
            "lukencode/FluentEmail, src/Senders/FluentEmail.Smtp/FluentEmailSmtpBuilderExtensions.cs (e1379c4)")
        {
            Package = "FluentEmail.Smtp",
            Methods = [new(
                FluentEmailMethods, "AddSmtpSender",
                "Microsoft.Extensions.DependencyInjection.FluentEmailServicesBuilder builder, string host, int port, string username, "
                + "string password")],
            Dialects = [new(Fixed(MailLibrary.SystemNetMail, TransportMode.StartTls))],
        },
        new("Clean Architecture with Blazor Server", "neozhu/CleanArchitectureWithBlazorServer, appsettings.json", "SmtpClientOptions")
        {
            Signs = [new("RequireCredentials", "true|false")],
            Login = [new("RequireCredentials", "true")],
            Dialects = [new(UseSsl("UseSsl"))],
        },
        new("NETCore.MailKit", "myloveCc/NETCore.MailKit, MailKitProvider.cs (8523744); dkorecko/Devity.NETCore.MailKit", "*")
        {
            Host = "Server",
            User = "Account",
            Package = "NETCore.MailKit|Devity.NETCore.MailKit",
            Types = ["NETCore.MailKit.Infrastructure.Internal.MailKitOptions",
                "Devity.NETCore.MailKit.Infrastructure.Internal.MailKitOptions"],
            AcceptsAnyCertificate = true,
            Signs = [new("Account", "*"), new("SenderEmail", "*"), new("Security", "true|false")],
            Dialects = [new(AutoOrNone("Security"))],
        },
        new("MailKitSimplified", "danzuep/MailKitSimplified, source/MailKitSimplified.Sender/Models/EmailSenderOptions.cs (00793e4)",
            "EmailSender")
        {
            Host = "SmtpHost",
            SplitsHost = true,
            Port = "SmtpPort",
            User = "SmtpCredential:UserName",
            Password = "SmtpCredential:Password",
            Credentials = "SmtpCredential",
            Package = "MailKitSimplified.Sender",
            Types = ["MailKitSimplified.Sender.Models.EmailSenderOptions"],
            Methods = [new(
                "MailKitSimplified.Sender.Models.EmailSenderOptions", PackageMethod.Constructor,
                "string smtpHost, NetworkCredential smtpCredential = null, ushort smtpPort = 0, string protocolLog = null, bool "
                + "protocolLogFileAppend = false")],
            MarkerKey = "EmailSender:SmtpCredential:",
            MarkerPackage = "MailKitSimplified.Sender",
            Dialects = [new(SecureSocketOptions("SocketOptions"))],
        },
        new("ServiceStack", "ServiceStack/ServiceStack, project templates, EmailServices.cs (1d95209be)", "smtp SmtpConfig")
        {
            DefaultPort = 587,
            MarkerPackage = "ServiceStack",
            Dialects = [new(Fixed(MailLibrary.SystemNetMail, TransportMode.StartTls))],
        },

        // Programs
        new("bitwarden", "bitwarden/server, src/Core/Platform/Mail/Delivery/MailKitSmtpMailDeliveryService.cs (ac309aa19e)",
            "globalSettings:mail:smtp")
        {
            Certificate = "trustServer",
            Dialects = [new(Bitwarden("ssl", "sslOverride", "startTls"))],
        },
        new("bitwarden's chart", "bitwarden/helm-charts, charts/self-host/templates/pre-install-hook-configmap.yaml", "general:email")
        {
            Host = "smtpHost",
            Port = "smtpPort",
            User = "smtpUsername",
            Password = "smtpPassword",
            Certificate = "smtpTrustServer",
            Signs = [new("smtpHost", "*")],
            Dialects = [new(Bitwarden("smtpSsl", "smtpSslOverride", "smtpStartTls"))],
        },
        new("Squidex", "Squidex/squidex, backend/src/Squidex.Infrastructure/Email/SmtpEmailSender.cs (0ecfe2fc6)", "email:smtp")
        {
            Host = "server",
            DefaultPort = 587,
            Dead = "enableSsl",
            MarkerKey = "eventStore:",
            MarkerPackage = "Squidex.Infrastructure",
            Dialects = [new(Fixed(MailLibrary.MailKit, TransportMode.Auto))],
        },
        new("Exceptionless",
            "exceptionless/Exceptionless, src/Exceptionless.Core/Configuration/EmailOptions.cs and Utility/SmtpUri.cs (f5f0d8854)", ".")
        {
            Address = "ConnectionStrings:Email|EX_ConnectionStrings:Email",
            Signs = [new(
                "EX_ConnectionStrings:Email|SmtpFrom|SmtpEncryption|EX_SmtpFrom|EX_SmtpEncryption|BaseURL|EX_BaseURL|AppMode|EX_AppMode",
                "*")],
            Dialects =
            [
                new(new(MailLibrary.MailKit,
                [
                    new(TransportMode.None, null, (SmtpEncryption, "None")),
                    new(TransportMode.StartTls, null, (SmtpEncryption, "StartTLS")),
                    new(TransportMode.SslOnConnect, null, (SmtpEncryption, "SSL")),
                    new(TransportMode.SslOnConnect, 465),
                    new(TransportMode.StartTls, 587),
                    new(TransportMode.StartTls, 2525),
                    new(TransportMode.None, null),
                ])),
            ],
        },
        new("NuGetGallery", "NuGet/NuGetGallery, src/NuGetGallery/Configuration/SmtpUri.cs (55d8cc0bc)", "**:appSettings")
        {
            Address = "Gallery.SmtpUri",
            Dialects =
            [
                new(new(MailLibrary.SystemNetMail,
                    [new(TransportMode.StartTls, null, (ModeKey.Scheme, "smtps")), new(TransportMode.None, null)])),
            ],
        },
        new("Skoruba IdentityServer Admin", "skoruba/Duende.IdentityServer.Admin, SmtpConfiguration.cs and SmtpEmailSender.cs (a3c88013)",
            "SmtpConfiguration")
        {
            User = "Login",
            DefaultPort = 587,
            MarkerKey = "SendGridConfiguration:",
            MarkerPackage = "Skoruba",
            Dialects = [new(EnableSsl("UseSSL", TransportMode.StartTls))],
        },
        new("Serenity", "serenity-is/Serenity, common-features/src/extensions/Modules/EmailSender/SmtpSettings.cs (0a7023884)",
            "SmtpSettings")
        {
            Dead = "UseSsl",
            MarkerKey = "CssBundling:",
            MarkerPackage = "Serenity.Net",
            Dialects = [new(SecureSocketOptions("SecureSocket"))],
        },
        new("VirtoCommerce", "VirtoCommerce/vc-module-notification, SmtpSenderOptions.cs and Module.cs (09d73de)", "Notifications:Smtp")
        {
            Host = "SmtpServer",
            User = "Login",
            Dialects = [new(UseSsl("ForceSslTls"))],
        },
        new("Moonglade", "EdiWang/Moonglade, appsettings.json (b701f861a)", "Email")
        {
            Host = "SmtpServer",
            Port = "SmtpPort",
            User = "SmtpUserName",
            Password = "SmtpPassword",
            MarkerPackage = "Moonglade",
            Idle = [new("Provider", "!smtp")],
            Dialects = AnyBoolean("EnableSsl"),
        },
        new("win-acme", "win-acme/win-acme, src/main.lib/Clients/EmailClient.cs (4296325e)", "Notification")
        {
            Host = "SmtpServer",
            Port = "SmtpPort",
            User = "SmtpUser",
            Password = "SmtpPassword",
            Signs = [new("SmtpSecure", "*")],
            Dialects =
            [
                new(new(MailLibrary.MailKit,
                [
                    new(TransportMode.None, null, (SmtpSecure, "false")),
                    new(TransportMode.Auto, null, (SmtpSecure, "true"), (SecureMode, "1")),
                    new(TransportMode.SslOnConnect, null, (SmtpSecure, "true"), (SecureMode, "2")),
                    new(TransportMode.StartTls, null, (SmtpSecure, "true"), (SecureMode, "3")),
                    new(TransportMode.StartTlsWhenAvailable, null, (SmtpSecure, "true"), (SecureMode, "4")),
                    new(TransportMode.None, null, (SmtpSecure, "true"), (SecureMode, "0")),
                    new(TransportMode.StartTls, null, (SmtpSecure, "true")),
                    new(TransportMode.None, null),
                ])),
            ],
        },
        new("LubeLogger", "hargata/lubelog, Helper/MailHelper.cs (1.3.3 and later)", "MailConfig")
        {
            Host = "EmailServer",
            User = "Username",
            Dead = "UseSSL",
            Signs = [new("EmailServer", "*")],
            DefaultPort = null,
            Dialects = [new(Fixed(MailLibrary.MailKit, TransportMode.Auto))],
        },
        // From 2021-04-20 to 2024-02-20, when the settings moved into the database; before, a key chose the mode of System.Net.Mail.
        new("Remotely", "immense/Remotely, Server/Services/EmailSender.cs and Server/appsettings.json (9fda52a2, 8afdd976~1)",
            "ApplicationOptions")
        {
            Host = "SmtpHost",
            Port = "SmtpPort",
            User = "SmtpUserName",
            Password = "SmtpPassword",
            Dead = "SmtpEnableSsl",
            DefaultPort = 587,
            Signs = [new("SmtpCheckCertificateRevocation|SmtpLocalDomain|SmtpDisplayName", "*")],
            Dialects = [new(Fixed(MailLibrary.MailKit, TransportMode.Auto))],
        },
        new("OpenSim", "opensim/opensim, OpenSim/Region/CoreModules/Scripting/EMailModules/EmailModule.cs", "SMTP")
        {
            Host = "SMTP_SERVER_HOSTNAME",
            Port = "SMTP_SERVER_PORT",
            User = "SMTP_SERVER_LOGIN",
            Password = "SMTP_SERVER_PASSWORD",
            Signs = [new("SMTP_SERVER_HOSTNAME", "*")],
            Idle = [new("enabled", "false")],
            Dialects = [new(
                new(MailLibrary.MailKit,
                    [new(TransportMode.StartTls, null, (new("SMTP_SERVER_TLS", Vocabulary.Boolean), "true")),
                        new(TransportMode.Auto, null)]))],
        },
        new("passwordless-server", "bitwarden/passwordless-server, src/Common/Services/Mail/MailBootstrap.cs, "
            + "Smtp/SmtpMailProviderOptions.cs and Smtp/SmtpMailProvider.cs", "Mail:Providers")
        {
            User = "Username",
            Certificate = "TrustServer",
            DefaultPort = null, // 0, at which the mode decides
            Signs = [new("Name", "smtp")],
            Dialects = [new(Bitwarden("Ssl", "SslOverride", "StartTls"))],
        },
        new("CruiseControl.NET", "ccnet/CruiseControl.NET, project/core/publishers/EmailPublisher.cs and EmailGateway.cs", "**:email")
        {
            Host = "mailhost",
            Port = "mailport",
            User = "mailhostUsername",
            Password = "mailhostPassword",
            Signs = [new("mailhost", "*")],
            Dialects = [new(EnableSsl("useSSL"))],
        },
        new("smtp4dev relay", "rnwood/smtp4dev, Rnwood.Smtp4dev/Server/Settings/RelayOptions.cs (738a75ff)", "RelayOptions")
        {
            Host = "SmtpServer",
            Port = "SmtpPort",
            User = "Login",
            MarkerKey = "ServerOptions:",
            Dialects = [new(SecureSocketOptions("TlsMode"))],
        },
        new("MixCore", "mixcore/mix.core, src/Mix.Cms.Web/appsettings.json (7bc3ee903)", "GlobalSettings:Smtp")
        {
            Host = "Server",
            User = "User",
            DefaultPort = 587,
            MarkerKey = "MixConfigurations:",
            Dialects = [new(EnableSsl("SSL", TransportMode.StartTls))],
        },
        new("fullstackhero", "fullstackhero/dotnet-starter-kit, SmtpMailService.cs (6bdf55f0)", "MailOptions")
        {
            Host = "SMTP:Host",
            Port = "SMTP:Port",
            User = "SMTP:UserName",
            Password = "SMTP:Password",
            DefaultPort = null,
            Signs = [new("UseSendGrid", "true|false")],
            Idle = [new("UseSendGrid", "true")],
            Dialects = [new(Fixed(MailLibrary.MailKit, TransportMode.StartTls))],
        },
    ];

    private static Dialect Bitwarden(string ssl, string sslOverride, string startTls)
    {
        var isSsl = (new ModeKey(ssl, Vocabulary.Boolean), "true");
        return new(MailLibrary.MailKit,
        [
            new(TransportMode.SslOnConnect, null, isSsl, (new(sslOverride, Vocabulary.Boolean), "true")),
            new(TransportMode.StartTlsWhenAvailable, 587, isSsl),
            new(TransportMode.SslOnConnect, null, isSsl),
            new(TransportMode.StartTlsWhenAvailable, null, (new(startTls, Vocabulary.Boolean), "true")),
            new(TransportMode.None, 25),
            new(TransportMode.StartTlsWhenAvailable, null),
        ]);
    }

    private static ModeClause[] Flag(string name, TransportMode mode) => [new(mode, null, (new(name, Vocabulary.Boolean), "true"))];

    private static DialectChoice[] AnyBoolean(string name) => [new(EnableSsl(name)), new(UseSsl(name)), new(AutoOrNone(name))];

    // Required means implicit TLS on port 465 and STARTTLS elsewhere; the boolean is another name for it.
    private static Dialect RequiredByPort(string flag, string name, ModeClause[] otherwise)
    {
        var security = new ModeKey(name, Vocabulary.TransportSecurity);
        var isOn = new ModeKey(flag, Vocabulary.Boolean);
        return new(MailLibrary.MailKit,
        [
            new(TransportMode.None, null, (security, "None")),
            new(TransportMode.SslOnConnect, null, (security, "ImplicitTls")),
            new(TransportMode.StartTls, null, (security, "StartTls")),
            new(TransportMode.StartTlsWhenAvailable, null, (security, "StartTlsWhenAvailable")),
            new(TransportMode.SslOnConnect, 465, (security, "Required")),
            new(TransportMode.StartTls, null, (security, "Required")),
            new(TransportMode.SslOnConnect, 465, (isOn, "true")),
            new(TransportMode.StartTls, null, (isOn, "true")),
            new(TransportMode.None, null, (isOn, "false")),
            .. otherwise,
        ]);
    }
}
