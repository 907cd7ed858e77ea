using System.Net.Mail;

public class Mailer
{
    private readonly SmtpClient _client;

    public Mailer()
    {
        _client = {|SMTP1003:new SmtpClient("smtp.contoso.com", 587)|};
    }

    public void Send(MailMessage message)
    {
        _client.Timeout = 5000; // risky
        _client.EnableSsl = true; // safe
        _client.Send(message);
    }
}
