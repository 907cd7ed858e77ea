using System.Net.Mail;

public class Mailer
{
    private readonly int _port;

    public Mailer()
    {
        _port = 465; // risky
        _port = 587; // safe
    }

    public void Send(MailMessage message)
    {
        using var client = new SmtpClient { Host = "smtp.contoso.com", Port = {|SMTP1005:_port|}, EnableSsl = true };
        client.Send(message);
    }
}
