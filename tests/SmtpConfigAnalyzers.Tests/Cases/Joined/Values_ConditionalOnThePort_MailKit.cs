using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using MimeKit;

public class MailOptions
{
    public string Host { get; set; } = "";

    public int Port { get; set; }
}

public static class Startup
{
    public static void Register(IServiceCollection services, IConfiguration configuration) =>
        services.Configure<MailOptions>(configuration.GetSection("Smtp"));
}

public class Mailer(IOptions<MailOptions> options)
{
    public void Send(MimeMessage message)
    {
        using var client = new SmtpClient();
        var settings = options.Value;
        client.Connect(settings.Host, settings.Port, {|SMTP1006:settings.Port == 465 ? SecureSocketOptions.SslOnConnect : SecureSocketOptions.StartTlsWhenAvailable|}); // risky
        client.Connect(settings.Host, settings.Port, settings.Port == 465 ? SecureSocketOptions.SslOnConnect : SecureSocketOptions.StartTls); // safe
        client.Send(message);
    }
}
// settings: appsettings.json
{ "Smtp": { "Host": "mail.contoso.com", "Port": 587 } }
