using MailKit.Security;
using Serilog;

public static class Logging
{
    public static LoggerConfiguration Create() => new LoggerConfiguration().WriteTo.Email(
        "a@contoso.com", "b@contoso.com", "smtp.contoso.com", port: 587,
        connectionSecurity: {|SMTP1004:SecureSocketOptions.SslOnConnect|}); // risky
        connectionSecurity: SecureSocketOptions.StartTls); // safe
}
// stub: Serilog.Sinks.Email
namespace Serilog.Configuration
{
    public class LoggerSinkConfiguration
    {
    }
}

namespace Serilog
{
    public class LoggerConfiguration
    {
        public Configuration.LoggerSinkConfiguration WriteTo => throw null!;
    }

    public static class LoggerConfigurationEmailExtensions
    {
        public static LoggerConfiguration Email(
            this Configuration.LoggerSinkConfiguration loggerConfiguration,
            string from,
            string to,
            string host,
            int port = 25,
            MailKit.Security.SecureSocketOptions connectionSecurity = MailKit.Security.SecureSocketOptions.Auto,
            System.Net.ICredentialsByHost? credentials = null) => throw null!;
    }
}
