using Abp.MailKit;
using MailKit.Security;

public static class MailModule
{
    public static void PreInitialize(object modules)
    {
        modules.AbpMailKit().SecureSocketOption = {|SMTP1008:SecureSocketOptions.None|}; // risky
        modules.AbpMailKit().SecureSocketOption = SecureSocketOptions.SslOnConnect; // safe
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
