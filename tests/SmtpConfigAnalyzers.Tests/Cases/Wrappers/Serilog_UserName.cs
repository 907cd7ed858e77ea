using System.Net;
using MailKit.Security;
using Serilog;

public static class Logging
{
    public static LoggerConfiguration Create(string secret) => new LoggerConfiguration().WriteTo.Email(
        "a@contoso.com", "b@contoso.com", "smtp.sendgrid.net", port: 587,
        connectionSecurity: SecureSocketOptions.StartTls,
        credentials: new NetworkCredential({|SMTP4006:"robot@contoso.com"|}, secret)); // risky
        credentials: new NetworkCredential("apikey", secret)); // safe
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
