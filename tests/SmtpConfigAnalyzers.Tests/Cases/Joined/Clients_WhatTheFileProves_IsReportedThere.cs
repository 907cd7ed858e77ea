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

    public SecureSocketOptions Security { get; set; }
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
        client.Connect(options.Value.Host, options.Value.Port, options.Value.Security);
        client.Send(message);
    }
}
// settings: appsettings.json
{
  "Smtp": {
    "Host": "mail.contoso.com",
    "Port": 587,
    "Security": "{|SMTP1003:None|}" // risky
    "Security": "StartTls" // safe
  }
}
