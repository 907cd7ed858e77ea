using NETCore.MailKit.Infrastructure.Internal;

public static class Startup
{
    public static MailKitOptions Create(string secret) => {|SMTP3001:new()
    {
        Server = "smtp.contoso.com", // risky
        Server = "localhost", // safe
        Port = 465,
        Account = "robot",
        Password = {|SMTP2001:"Tr0ub4dor"|},
        Security = true,
    }|};
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
