using System.Net;
using System.Net.Mail;
using Microsoft.Extensions.Configuration;

public class Mailer(IConfiguration configuration)
{
    public void Send(MailMessage message)
    {
        using var client = new SmtpClient(configuration["Relay:Address"], 587) { EnableSsl = true };
        client.Credentials = new NetworkCredential({|SMTP4006:"shop@contoso.com"|}, configuration["MAIL_SECRET"]); // risky
        client.Credentials = new NetworkCredential("apikey", configuration["MAIL_SECRET"]); // safe
        client.Send(message);
    }
}
// settings: appsettings.json
{
  "Relay": {
    "Address": "smtp.sendgrid.net"
  }
}
