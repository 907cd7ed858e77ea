using FluentEmail.MailKitSmtp;
using MailKit.Security;

public static class Startup
{
    public static SmtpClientOptions Create(string secret) => new()
    {
        Server = "smtp.resend.com",
        Port = 587,
        SocketOptions = SecureSocketOptions.StartTls,
        User = {|SMTP4006:"robot@contoso.com"|}, // risky
        User = "resend", // safe
        Password = secret,
        RequiresAuthentication = true,
    };
}
// stub: FluentEmail.MailKit
namespace FluentEmail.MailKitSmtp
{
    public class SmtpClientOptions
    {
        public string Server { get; set; } = string.Empty;

        public int Port { get; set; } = 25;

        public string User { get; set; } = string.Empty;

        public string Password { get; set; } = string.Empty;

        public bool UseSsl { get; set; }

        public bool RequiresAuthentication { get; set; }

        public MailKit.Security.SecureSocketOptions? SocketOptions { get; set; }
    }
}
