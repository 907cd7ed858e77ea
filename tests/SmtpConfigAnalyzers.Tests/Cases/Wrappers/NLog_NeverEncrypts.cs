using NLog.Targets;

public static class Logging
{
    public static MailTarget Create() => {|SMTP1003:new MailTarget
    {
        SmtpServer = "smtp.contoso.com",
        SmtpPort = 587,
        Timeout = 5000, // risky
        EnableSsl = true, // safe
    }|};
}
// stub: NLog
namespace NLog.Layouts
{
    public abstract class Layout
    {
        public static implicit operator Layout(string text) => throw null!;
    }
}

namespace NLog.Targets
{
    public class MailTarget
    {
        public NLog.Layouts.Layout? SmtpServer { get; set; }

        public int SmtpPort { get; set; } = 25;

        public bool EnableSsl { get; set; }

        public int Timeout { get; set; } = 10000;
    }
}
