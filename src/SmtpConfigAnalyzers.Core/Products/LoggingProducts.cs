using SmtpConfigAnalyzers.Model;
using static SmtpConfigAnalyzers.Products.Dialect;

namespace SmtpConfigAnalyzers.Products;

/// <summary>Libraries that log, and the rows for their targets of mail.</summary>
internal static class LoggingProducts
{
    private static readonly SettingCondition IsMailTarget = new("xsi:type|type", "Mail|Email|Smtp|SmtpClient|MailKit");
    private static readonly SettingCondition IsEmailSink = new("Name", "Email", IfAbsent: true); // appSettings have it in the key

    private const string SerilogPaths = "**:WriteTo **:WriteTo:* **:serilog:write-to";
    private const string SerilogMethods = "Serilog.LoggerConfigurationEmailExtensions";
    private const string Serilog2Options =
        ", ICredentialsByHost networkCredential = null, string outputTemplate = null, object restrictedToMinimumLevel = null, "
        + "int batchPostingLimit = 100, TimeSpan? period = null, IFormatProvider formatProvider = null, string mailSubject = null";

    /// <summary>The rows.</summary>
    public static IReadOnlyList<Product> All { get; } =
    [
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
    ];

    private static ModeClause[] Flag(string name, TransportMode mode) => [new(mode, null, (new(name, Vocabulary.Boolean), "true"))];

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
