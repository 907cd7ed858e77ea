using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Configuration;

public class Mailer(IConfiguration configuration)
{
    public void Send(MimeKit.MimeMessage message)
    {
        using var client = new SmtpClient();
        client.Connect(configuration["Mailer:Server"], 587, SecureSocketOptions.StartTls);
        {|SMTP4005:client.Authenticate(configuration["Mailer:User"], configuration["MAIL_SECRET"])|}; // risky
        client.Authenticate(new SaslMechanismOAuth2(configuration["Mailer:User"], configuration["MAIL_SECRET"])); // safe
        client.Send(message);
    }
}
// settings: appsettings.json
{
  "Mailer": {
    "Server": "smtp-mail.outlook.com",
    "User": "shop@outlook.com"
  }
}
