using NLog.Targets;

public static class Logging
{
    public static MailTarget Create()
    {
        var target = new MailTarget { SmtpServer = "smtp.contoso.com", EnableSsl = true };
        target.SmtpPort = {|SMTP1005:465|}; // risky
        target.SmtpPort = 587; // safe
        return target;
    }
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
    }
}
