using System.Net;
using System.Net.Mail;

public class Mailer
{
    public void Send(MailMessage message, string user, string password)
    {
        using var client = new SmtpClient("smtp.contoso.com", 587);
        client.EnableSsl = true;
        client.Credentials = new NetworkCredential(user, password); // risky
        client.Timeout = 5000; // safe
        client.UseDefaultCredentials = {|SMTP2003:true|};
        client.Send(message);
    }
}
