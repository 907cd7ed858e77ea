using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using MimeKit;

new ServiceCollection().Configure<MailOptions>(new ConfigurationBuilder().Build().GetSection("Smtp"));

public class MailOptions
{
    public string Host { get; set; } = "";

    public int Port { get; set; }

    public bool UseSsl { get; set; }
}

public class Mailer(IOptions<MailOptions> options)
{
    public void Send(MimeMessage message)
    {
        using var client = new SmtpClient();
        {|SMTP5005:client.Connect(options.Value.Host, options.Value.Port, SecureSocketOptions.StartTls)|}; // risky
        client.Connect(options.Value.Host, options.Value.Port, options.Value.UseSsl ? SecureSocketOptions.StartTls : SecureSocketOptions.None); // safe
        client.Send(message);
    }
}
// settings: appsettings.json
{
  "Smtp": {
    "Host": "mail.contoso.com",
    "Port": 587,
    "UseSsl": true
  }
}
