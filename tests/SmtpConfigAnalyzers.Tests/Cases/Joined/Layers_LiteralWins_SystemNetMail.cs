using System.Net;
using System.Net.Mail;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

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
    public void Send(MailMessage message)
    {
        using var client = {|SMTP1005:new SmtpClient(options.Value.Host, options.Value.Port) { EnableSsl = true }|}; // risky
        using var client = new SmtpClient(options.Value.Host, 587) { EnableSsl = true }; // safe
        client.Send(message);
    }
}
// settings: appsettings.json
{ "Smtp": { "Host": "mail.contoso.com", "Port": 465 } }
