using Devity.NETCore.MailKit.Infrastructure.Internal;

public static class Startup
{
    public static MailKitOptions Create(string account, string password)
    {
        var host = "smtp.contoso.com"; // risky
        var host = "mailpit"; // safe
        return {|SMTP3001:new MailKitOptions
        {
            Server = host,
            Port = 587,
            Account = account,
            Password = password,
            Security = {|SMTP1006:true|},
        }|};
    }
}
// stub: Devity.NETCore.MailKit
namespace Devity.NETCore.MailKit.Infrastructure.Internal
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
