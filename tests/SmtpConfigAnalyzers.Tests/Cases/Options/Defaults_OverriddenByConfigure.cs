using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using MimeKit;

public class MailOptions
{
    public string Host { get; set; } = "smtp.contoso.com";

    public int Port { get; set; } = 25;

    public int Timeout { get; set; }
}

public static class Startup
{
    public static void Register(IServiceCollection services) => services.Configure<MailOptions>(options =>
    {
        options.Timeout = 5000; // risky
        options.Port = 587; // safe
    });
}

public class Mailer(IOptions<MailOptions> options)
{
    public void Send(MimeMessage message)
    {
        using var client = new SmtpClient { Timeout = options.Value.Timeout };
        {|SMTP1001:client.Connect(options.Value.Host, options.Value.Port, SecureSocketOptions.StartTls)|};
        client.Send(message);
    }
}
// stub: Microsoft.Extensions.Options
namespace Microsoft.Extensions.Options
{
    public interface IOptions<out TOptions>
        where TOptions : class
    {
        TOptions Value { get; }
    }
}

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
