using MailKit.Security;
using Microsoft.Extensions.DependencyInjection;
using Volo.Abp.MailKit;

public static class MailModule
{
    public static void ConfigureServices(IServiceCollection services)
    {
        services.Configure<AbpMailKitOptions>(options =>
        {
            options.SecureSocketOption = {|SMTP1008:SecureSocketOptions.None|}; // risky
            options.SecureSocketOption = SecureSocketOptions.StartTls; // safe
        });
    }
}
// stub: Microsoft.Extensions.Options
namespace Microsoft.Extensions.DependencyInjection
{
    public interface IServiceCollection
    {
    }

    public static class OptionsServiceCollectionExtensions
    {
        public static IServiceCollection Configure<TOptions>(this IServiceCollection services, System.Action<TOptions> configureOptions)
            where TOptions : class => throw null!;
    }
}
// stub: Volo.Abp.MailKit
namespace Volo.Abp.MailKit
{
    public class AbpMailKitOptions
    {
        public global::MailKit.Security.SecureSocketOptions? SecureSocketOption { get; set; }
    }
}
