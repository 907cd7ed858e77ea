using log4net.Appender;

public static class Logging
{
    public static SmtpAppender Create(string user, string password) => new()
    {
        SmtpHost = "smtp.contoso.com",
        Port = {|SMTP1001:25|}, // risky
        Port = 587, // safe
        EnableSsl = true,
        Authentication = SmtpAppender.SmtpAuthentication.Basic,
        Username = user,
        Password = password,
    };
}
// stub: log4net
namespace log4net.Appender
{
    public class SmtpAppender
    {
        public enum SmtpAuthentication
        {
            None,
            Basic,
            Ntlm,
        }

        public string? SmtpHost { get; set; }

        public int Port { get; set; } = 25;

        public bool EnableSsl { get; set; }

        public SmtpAuthentication Authentication { get; set; }

        public string? Username { get; set; }

        public string? Password { get; set; }
    }
}
