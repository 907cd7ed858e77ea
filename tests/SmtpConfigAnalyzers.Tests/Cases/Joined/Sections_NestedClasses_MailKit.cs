using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using MimeKit;

public class AppOptions
{
    public MailOptions Mail { get; set; } = new();
}

public class MailOptions
{
    public ServerOptions Server { get; set; } = new();
}

public class ServerOptions
{
    public string Host { get; set; } = "";

    public int Port { get; set; }
}

public static class Startup
{
    public static void Register(IServiceCollection services, IConfiguration configuration) =>
        services.Configure<AppOptions>(configuration.GetSection("App"));
}

public class Mailer(IOptions<AppOptions> options)
{
    public void Send(MimeMessage message)
    {
        using var client = new SmtpClient();
        var server = options.Value.Mail.Server;
        client.Connect(server.Host, server.Port, {|SMTP1002:SecureSocketOptions.StartTls|});
        client.Send(message);
    }
}
// settings: appsettings.json
{
  "App": {
    "Mail": {
      "Server": {
        "Host": "mail.contoso.com",
        "Port": 465 // risky
        "Port": 587 // safe
      }
    }
  }
}
