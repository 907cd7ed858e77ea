using log4net.Appender;

public static class Logging
{
    public static void Configure()
    {
        var appender = {|SMTP1003:new SmtpAppender()|};
        appender.SmtpHost = "smtp.contoso.com";
        appender.Port = 587;
        appender.Subject = "log"; // risky
        appender.EnableSsl = true; // safe
        appender.ActivateOptions();
    }
}
// stub: log4net
namespace log4net.Appender
{
    public class SmtpAppender
    {
        public string? SmtpHost { get; set; }

        public int Port { get; set; } = 25;

        public bool EnableSsl { get; set; }

        public string? Subject { get; set; }

        public virtual void ActivateOptions() => throw null!;
    }
}
