using MailKit.Security;
using Serilog.Sinks.Email;

public static class Logging
{
    public static EmailConnectionInfo Create() => new()
    {
        MailServer = "smtp.contoso.com",
        Port = 587,
        SecureSocketOption = {|SMTP1006:SecureSocketOptions.StartTlsWhenAvailable|}, // risky
        SecureSocketOption = SecureSocketOptions.StartTls, // safe
    };
}
// stub: Serilog.Sinks.Email
namespace Serilog.Sinks.Email
{
    public sealed class EmailConnectionInfo
    {
        public string? MailServer { get; set; }

        public int Port { get; set; } = 25;

        public bool EnableSsl { get; set; }

        public MailKit.Security.SecureSocketOptions? SecureSocketOption { get; set; }
    }
}
