using MailKit.Net.Smtp;
using Microsoft.Extensions.Hosting;

public class Mailer(IHostEnvironment environment)
{
    public string Name => environment.ApplicationName;

    public void Open(SmtpClient client)
    {
        switch (Name) // risky
        switch (environment.EnvironmentName) // safe
        {
            case "Lab":
                client.ServerCertificateValidationCallback = {|SMTP3001:(_, _, _, _) => true|};
                break;
        }
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
