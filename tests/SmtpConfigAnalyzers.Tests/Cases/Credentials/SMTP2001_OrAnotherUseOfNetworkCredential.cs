using System.Net;
using System.Net.Http;
using System.Net.Mail;

public class Mailer
{
    public void Send(MailMessage message, HttpClientHandler handler)
    {
        var login = new NetworkCredential("robot", {|SMTP2001:"Tr0ub4dor&3"|});
        using var client = new SmtpClient("smtp.contoso.com", 587) { EnableSsl = true };
        client.Credentials = login; // risky
        handler.Credentials = login; // safe
        client.Send(message);
    }
}
