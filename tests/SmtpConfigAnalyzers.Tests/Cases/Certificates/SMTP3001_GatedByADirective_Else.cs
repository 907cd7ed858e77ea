using MailKit.Net.Smtp;
using Microsoft.Extensions.Hosting;

public class Mailer(IHostEnvironment environment)
{
    public string Name => environment.ApplicationName;

    public void Open(SmtpClient client)
    {
#if DEBUG // risky
#if !DEBUG // safe
        client.Timeout = 5000;
#else
        client.ServerCertificateValidationCallback = {|SMTP3001:(_, _, _, _) => true|};
#endif
    }
}
// stub: Microsoft.Extensions.Hosting.Abstractions
namespace Microsoft.Extensions.Hosting
{
    public interface IHostEnvironment
    {
        string EnvironmentName { get; set; }

        string ApplicationName { get; set; }
    }

    public static class HostEnvironmentEnvExtensions
    {
        public static bool IsDevelopment(this IHostEnvironment hostEnvironment) => throw null!;
    }
}
