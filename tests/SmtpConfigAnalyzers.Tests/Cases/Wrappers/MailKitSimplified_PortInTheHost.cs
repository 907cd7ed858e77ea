using MailKit.Security;
using MailKitSimplified.Sender.Models;

public static class Startup
{
    // This package takes the port after the host's name.
    public static EmailSenderOptions Create() => new()
    {
        SmtpHost = "smtp.contoso.com:587",
        SocketOptions = {|SMTP1003:SecureSocketOptions.None|}, // risky
        SocketOptions = SecureSocketOptions.StartTls, // safe
    };
}
// stub: MailKitSimplified.Sender
namespace MailKitSimplified.Sender.Models
{
    public class EmailSenderOptions
    {
        public string? SmtpHost { get; set; }

        public ushort SmtpPort { get; set; }

        public MailKit.Security.SecureSocketOptions SocketOptions { get; set; }

        public System.Net.NetworkCredential? SmtpCredential { get; set; }
    }
}
