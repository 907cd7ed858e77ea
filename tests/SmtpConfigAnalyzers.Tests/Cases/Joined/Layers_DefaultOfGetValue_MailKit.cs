using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Configuration;
using MimeKit;

public class Mailer(IConfiguration configuration)
{
    public void Send(MimeMessage message)
    {
        using var client = new SmtpClient();
        var section = configuration.GetSection("Smtp");
        client.Connect(section["Host"], section.GetValue("Port", 465), {|SMTP1002:SecureSocketOptions.StartTls|}); // risky
        client.Connect(section["Host"], section.GetValue("Port", 587), SecureSocketOptions.StartTls); // safe
        client.Send(message);
    }
}
// settings: appsettings.json
{ "Smtp": { "Host": "mail.contoso.com" } }
