using System;
using System.Net;
using System.Net.Mail;
using System.Text;

public class Mailer
{
    public void Send(MailMessage message, string user)
    {
        var encoded = {|SMTP2001:"VHIwdWI0ZG9yJjM="|}; // risky
        var encoded = Environment.GetEnvironmentVariable("SMTP_PASSWORD")!; // safe
        using var client = new SmtpClient("smtp.contoso.com", 587) { EnableSsl = true };
        client.Credentials = new NetworkCredential(user, Encoding.UTF8.GetString(Convert.FromBase64String(encoded)));
        client.Send(message);
    }
}
