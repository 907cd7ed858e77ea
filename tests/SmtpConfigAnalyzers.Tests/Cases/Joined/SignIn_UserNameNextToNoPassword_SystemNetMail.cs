using System.Net;
using System.Net.Mail;
using Microsoft.Extensions.Configuration;

public class Mailer(IConfiguration configuration)
{
    public void Send(MailMessage message)
    {
        using var client = new SmtpClient("smtp.sendgrid.net", 587) { EnableSsl = true };
        client.Credentials = new NetworkCredential({|SMTP4006:"shop@contoso.com"|}, configuration["Relay:Code"]); // risky
        client.Credentials = new NetworkCredential(configuration["Relay:Name"], configuration["Relay:Code"]); // safe
        client.Send(message);
    }
}
// settings: appsettings.json
{
  "Relay": {
    "Name": "shop@contoso.com",
    "Code": "${MAIL_SECRET}"
  }
}
