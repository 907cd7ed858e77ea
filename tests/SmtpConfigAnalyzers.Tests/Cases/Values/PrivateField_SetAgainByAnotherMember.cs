using System.Net.Mail;

public class Mailer
{
    private int _port = 25;
    private int _timeout = 5000;

    public void UsePort(int port)
    {
        _timeout = port; // risky
        _port = port; // safe
    }

    public void Send(MailMessage message)
    {
        using var client = new SmtpClient("smtp.contoso.com", {|SMTP1001:_port|}) { EnableSsl = true, Timeout = _timeout };
        client.Send(message);
    }
}
