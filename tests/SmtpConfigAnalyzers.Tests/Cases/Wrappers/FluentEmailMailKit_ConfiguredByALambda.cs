using FluentEmail.MailKitSmtp;
using Microsoft.Extensions.DependencyInjection;

public static class Startup
{
    public static void Register(IServiceCollection services) => services.Configure<SmtpClientOptions>(options =>
    {
        options.Server = "smtp.contoso.com";
        options.Port = 587; // risky
        options.RequiresAuthentication = true; // safe
        options.UseSsl = {|SMTP1004:true|};
    });
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
// stub: FluentEmail.MailKit
namespace FluentEmail.MailKitSmtp
{
    public class SmtpClientOptions
    {
        public string Server { get; set; } = string.Empty;

        public int Port { get; set; } = 25;

        public string Password { get; set; } = string.Empty;

        public bool UseSsl { get; set; }

        public bool RequiresAuthentication { get; set; }

        public MailKit.Security.SecureSocketOptions? SocketOptions { get; set; }
    }
}
