using System.Net.Mail;
using MailKit.Security;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

public class MailOptions
{
    public string Host { get; set; } = "";

    public int Port { get; set; }

    public bool UseSsl { get; set; }
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
        using var client = new SmtpClient(options.Value.Host, options.Value.Port) { EnableSsl = options.Value.UseSsl };
        client.Send(message);
    }
}

public class Newsletter(IOptions<MailOptions> options)
{
    public void Send(MimeKit.MimeMessage message)
    {
        using var client = new MailKit.Net.Smtp.SmtpClient();
        {|SMTP1004:client.Connect(options.Value.Host, options.Value.Port, options.Value.UseSsl)|}; // risky
        client.Connect(options.Value.Host, options.Value.Port, SecureSocketOptions.StartTls); // safe
        client.Send(message);
    }
}
// settings: appsettings.json
{ "Smtp": { "Host": "mail.contoso.com", "Port": 587, "UseSsl": true } }
