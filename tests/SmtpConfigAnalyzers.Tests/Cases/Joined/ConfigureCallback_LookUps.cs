using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using MimeKit;

public class MailOptions
{
    public MailOptions() => Mode = SecureSocketOptions.StartTls;

    public string Host { get; set; } = "";

    public int Port { get; set; }

    public SecureSocketOptions Mode { get; set; }
}

public static class Startup
{
    public static void Register(IServiceCollection services, IConfiguration configuration) =>
        services.Configure<MailOptions>(options =>
        {
            options.Host = configuration["External:Mail:Host"]!;
            options.Port = System.Convert.ToInt32(configuration["External:Mail:Port"]);
        });
}

public class Mailer(IOptions<MailOptions> options)
{
    public void Send(MimeMessage message)
    {
        using var client = new SmtpClient();
        {|SMTP1002:client.Connect(options.Value.Host, options.Value.Port, options.Value.Mode)|};
        client.Send(message);
    }
}
// settings: appsettings.json
{
  "External": {
    "Mail": {
      "Host": "mail.contoso.com",
      "Port": "465" // risky
      "Port": "587" // safe
    }
  }
}
