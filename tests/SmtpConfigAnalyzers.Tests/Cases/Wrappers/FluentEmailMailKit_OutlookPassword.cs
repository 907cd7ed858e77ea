using FluentEmail.MailKitSmtp;
using MailKit.Security;

public static class Startup
{
    public static SmtpClientOptions Create(string user, string secret) =>
        {|SMTP4005:new() { Server = "smtp-mail.outlook.com", Port = 587, SocketOptions = SecureSocketOptions.StartTls, User = user, Password = secret, RequiresAuthentication = true }|}; // risky
        new() { Server = "smtp-mail.outlook.com", Port = 587, SocketOptions = SecureSocketOptions.StartTls, User = user, Password = secret, RequiresAuthentication = false }; // safe
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
