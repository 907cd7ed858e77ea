using System.Net.Mail;

public class Mailer
{
    private static SmtpClient Create() => {|SMTP1003:new SmtpClient("smtp.contoso.com", 587)|};

    public void Send(MailMessage message)
    {
        using var client = Create();
        client.Timeout = 5000; // risky
        client.EnableSsl = true; // safe
        client.Send(message);
    }
}
