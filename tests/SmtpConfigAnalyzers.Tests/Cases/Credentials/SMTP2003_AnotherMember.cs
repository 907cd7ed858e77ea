using System.Net;
using System.Net.Mail;

public class Mailer
{
    private readonly SmtpClient _client;

    public Mailer(string user, string password)
    {
        _client = new SmtpClient("smtp.contoso.com", 587) { EnableSsl = true };
        _client.Credentials = new NetworkCredential(user, password);
    }

    public void Send(MailMessage message)
    {
        _client.UseDefaultCredentials = {|SMTP2003:true|}; // risky
        _client.Timeout = 5000; // safe
        _client.Send(message);
    }
}
