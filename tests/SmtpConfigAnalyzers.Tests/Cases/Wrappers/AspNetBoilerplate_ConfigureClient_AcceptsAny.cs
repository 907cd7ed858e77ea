using Abp.MailKit;
using MailKit.Net.Smtp;

public class MailBuilder : DefaultMailKitSmtpBuilder
{
    protected override void ConfigureClient(SmtpClient client)
    {
        client.ServerCertificateValidationCallback = {|SMTP3001:(_, _, _, _) => true|}; // risky
        client.Timeout = 5000; // safe
        base.ConfigureClient(client);
    }
}
// stub: Abp.MailKit
namespace Abp.MailKit
{
    public interface IAbpMailKitConfiguration
    {
        global::MailKit.Security.SecureSocketOptions? SecureSocketOption { get; set; }
    }

    public static class AbpMailKitConfigurationExtensions
    {
        public static IAbpMailKitConfiguration AbpMailKit(this object configurations) => throw null!;
    }

    public class DefaultMailKitSmtpBuilder
    {
        protected virtual void ConfigureClient(global::MailKit.Net.Smtp.SmtpClient client) => throw null!;
    }
}
