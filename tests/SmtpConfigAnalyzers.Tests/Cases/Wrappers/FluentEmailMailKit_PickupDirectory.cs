using FluentEmail.MailKitSmtp;

public static class Startup
{
    public static SmtpClientOptions Create(string user, string password)
    {
        var options = {|SMTP1006:new SmtpClientOptions { Server = "smtp.contoso.com", Port = 587, User = user, Password = password }|};
        options.UsePickupDirectory = false; // risky
        options.UsePickupDirectory = true; // safe
        return options;
    }
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

        public bool UsePickupDirectory { get; set; }

        public MailKit.Security.SecureSocketOptions? SocketOptions { get; set; }
    }
}
