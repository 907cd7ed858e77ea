using System.Net;
using System.Net.Mail;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

public class MailOptions
{
    public string Host { get; set; } = "";

    public int Port { get; set; }

    public bool UseSsl { get; set; }

    public string User { get; set; } = "";

    public string Password { get; set; } = "";
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
        var settings = options.Value;
        using var client = new SmtpClient(settings.Host, settings.Port) { EnableSsl = settings.UseSsl };
        client.Credentials = new NetworkCredential(settings.User, settings.Password);
        client.Send(message);
    }
}
// settings: appsettings.json
{
  "Smtp": {
    "Host": "mail.corp",
    "Port": 2500,
    "UseSsl": {|SMTP1007:false|}, // risky
    "UseSsl": true, // safe
    "User": "shop", "Password": ""
  }
}
