using System.Net;
using System.Net.Mail;

public class Mailer
{
    public void Send(MailMessage message, string user, string password)
    {
        using var client = new SmtpClient("smtp.contoso.com", 587)
        {
            EnableSsl = true,
            UseDefaultCredentials = {|SMTP2003:true|}, // risky
            UseDefaultCredentials = false, // safe
            Credentials = new NetworkCredential(user, password),
        };
        client.Send(message);
    }
}
