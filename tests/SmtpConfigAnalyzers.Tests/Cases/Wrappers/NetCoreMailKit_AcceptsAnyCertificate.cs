using Microsoft.Extensions.Hosting;
using NETCore.MailKit.Infrastructure.Internal;

public class Startup(IHostEnvironment environment)
{
    public string Name => environment.EnvironmentName;

    public MailKitOptions? Create()
    {
        if (Name.Length > 0) // risky
        if (environment.IsDevelopment()) // safe
        {
            return {|SMTP3001:new MailKitOptions { Server = "smtp.contoso.com", Port = 465, Security = true }|};
        }

        return null;
    }
}
// stub: NETCore.MailKit
namespace NETCore.MailKit.Infrastructure.Internal
{
    public class MailKitOptions
    {
        public string? Server { get; set; }

        public int Port { get; set; } = 25;

        public string? SenderName { get; set; }

        public string? SenderEmail { get; set; }

        public string? Account { get; set; }

        public string? Password { get; set; }

        public bool Security { get; set; }
    }
}
// stub: Microsoft.Extensions.Hosting.Abstractions
namespace Microsoft.Extensions.Hosting
{
    public interface IHostEnvironment
    {
        string EnvironmentName { get; set; }
    }

    public static class HostEnvironmentEnvExtensions
    {
        public static bool IsDevelopment(this IHostEnvironment hostEnvironment) => throw null!;
    }
}
