using log4net.Ext.Mail.Appender;

public static class Logging
{
    public static SmtpAppender Create() => {|SMTP1003:new SmtpAppender
    {
        SmtpHost = "smtp.contoso.com",
        Port = 587,
        Subject = "log", // risky
        EnableSsl = true, // safe
    }|};
}
// stub: log4net.Ext.Mail
[assembly: System.Reflection.AssemblyVersion("3.4.0.0")]

namespace log4net.Ext.Mail.Appender
{
    public enum SmtpTransportSecurity
    {
        None,
        Required,
    }

    public class SmtpAppender
    {
        public string? SmtpHost { get; set; }

        public int Port { get; set; } = 25;

        public bool EnableSsl { get; set; }

        public SmtpTransportSecurity TransportSecurity { get; set; }

        public string? Subject { get; set; }

        public string? Password { get; set; }
    }
}
