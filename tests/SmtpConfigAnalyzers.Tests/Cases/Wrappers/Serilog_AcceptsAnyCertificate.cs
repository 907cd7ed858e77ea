using System.Net.Security;
using MailKit.Security;
using Serilog.Sinks.Email;

public static class Logging
{
    public static EmailConnectionInfo Create() => new()
    {
        MailServer = "smtp.contoso.com",
        Port = 465,
        SecureSocketOption = SecureSocketOptions.SslOnConnect,
        ServerCertificateValidationCallback = {|SMTP3001:(_, _, _, _) => true|}, // risky
        ServerCertificateValidationCallback = (_, _, _, errors) => errors == SslPolicyErrors.None, // safe
    };
}
// stub: Serilog.Sinks.Email
namespace Serilog.Sinks.Email
{
    public sealed class EmailConnectionInfo
    {
        public string? MailServer { get; set; }

        public int Port { get; set; } = 25;

        public MailKit.Security.SecureSocketOptions? SecureSocketOption { get; set; }

        public System.Net.Security.RemoteCertificateValidationCallback? ServerCertificateValidationCallback { get; set; }
    }
}
