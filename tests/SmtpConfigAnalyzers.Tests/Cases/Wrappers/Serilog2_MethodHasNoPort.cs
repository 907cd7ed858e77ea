using Serilog;

public static class Logging
{
    public static LoggerConfiguration Create() =>
        {|SMTP1001:new LoggerConfiguration().WriteTo.Email("a@contoso.com", "b@contoso.com", mailServer: "smtp.contoso.com")|}; // risky
        new LoggerConfiguration().WriteTo.Email("a@contoso.com", "b@contoso.com", mailServer: "localhost"); // safe
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
            string fromEmail,
            string toEmail,
            string mailServer,
            System.Net.ICredentialsByHost? networkCredential = null) => throw null!;
    }
}
