using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Configuration;
using MimeKit;

var configuration = new ConfigurationBuilder().AddJsonFile("appsettings.json").Build();
using var client = new SmtpClient();
client.Connect(configuration["Smtp:Host"], int.Parse(configuration["Smtp:Port"]!), {|SMTP1002:SecureSocketOptions.StartTls|});
client.Send(new MimeMessage());
// settings: appsettings.json
{
  "Smtp": {
    "Host": "mail.contoso.com",
    "Port": 465 // risky
    "Port": 587 // safe
  }
}
