using System.Net;
using System.Net.Mail;

public class Mailer
{
    private readonly string _password;

    public Mailer()
    {
        _password = {|SMTP2001:"Tr0ub4dor&3"|}; // risky
        _password = ""; // safe
    }

    public void Send(MailMessage message)
    {
        using var client = new SmtpClient("smtp.contoso.com", 587) { EnableSsl = true };
        client.Credentials = new NetworkCredential("robot", _password);
        client.Send(message);
    }

    public void SendAgain(MailMessage message)
    {
        using var client = new SmtpClient("smtp.contoso.com", 587) { EnableSsl = true };
        client.Credentials = new NetworkCredential("robot", _password);
        client.Send(message);
    }
}
