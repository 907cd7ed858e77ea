using NETCore.MailKit.Infrastructure.Internal;

public static class Startup
{
    public static MailKitOptions Create() => {|SMTP1003:{|SMTP3001:new()
    {
        Server = "smtp.contoso.com", // risky
        Server = "localhost", // safe
        Port = 587,
    }|}|};
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
