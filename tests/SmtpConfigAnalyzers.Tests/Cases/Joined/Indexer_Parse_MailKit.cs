using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Configuration;
using MimeKit;

public class Mailer(IConfiguration configuration)
{
    public void Send(MimeMessage message)
    {
        using var client = new SmtpClient();
        client.Connect(configuration["Smtp:Host"], int.Parse(configuration["Smtp:Port"]!), {|SMTP1002:SecureSocketOptions.StartTls|});
        client.Send(message);
    }
}
// settings: appsettings.json
{
  "Smtp": {
    "Host": "mail.contoso.com",
    "Port": "465" // risky
    "Port": "587" // safe
  }
}
