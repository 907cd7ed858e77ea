using log4net.Ext.Mail.Appender;

public static class Logging
{
    public static SmtpAppender Create() => new SmtpAppender
    {
        SmtpHost = "smtp.contoso.com",
        Port = 587,
        EnableSsl = {|SMTP1003:false|}, // risky
        Subject = "log", // safe
    };
}
// stub: log4net.Ext.Mail
[assembly: System.Reflection.AssemblyVersion("3.5.0.0")]

namespace log4net.Ext.Mail.Appender
{
    public class SmtpAppender
    {
        public string? SmtpHost { get; set; }

        public int Port { get; set; } = 25;

        public bool EnableSsl { get; set; }

        public string? Subject { get; set; }
    }
}
