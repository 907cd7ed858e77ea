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
        using var client = {|SMTP1005:new SmtpClient(settings.Host, settings.Port) { EnableSsl = settings.UseSsl }|};
        client.Send(message);
    }
}
// settings: appsettings.json
{
  "Smtp": {
    "Host": "mail.contoso.com",
    "Port": 465, // risky
    "Port": 587, // safe
    "UseSsl": true
  }
}
// settings: appsettings.Development.json
{
  "Smtp": {
    "Port": 587
  }
}
