using System.Net;
using System.Net.Mail;

public class Mailer
{
    public void Send(MailMessage message)
    {
        using var client = new SmtpClient("smtp.contoso.com", 587); // risky
        using var client = new SmtpClient("localhost", 587); // safe
        client.EnableSsl = true;
        client.Credentials = new NetworkCredential("robot", {|SMTP2001:"Tr0ub4dor&3"|});
        client.Send(message);
    }
}
