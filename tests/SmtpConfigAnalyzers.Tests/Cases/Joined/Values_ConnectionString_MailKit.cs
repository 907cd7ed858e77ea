using System;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Configuration;
using MimeKit;

public class Mailer(IConfiguration configuration)
{
    public void Send(MimeMessage message)
    {
        using var client = new SmtpClient();
        {|SMTP1004:client.Connect(new Uri(configuration.GetConnectionString("Mail")!))|};
        client.Send(message);
    }
}
// settings: appsettings.json
{
  "ConnectionStrings": {
    "Mail": "smtps://mail.contoso.com:587" // risky
    "Mail": "smtps://mail.contoso.com:465" // safe
  }
}
