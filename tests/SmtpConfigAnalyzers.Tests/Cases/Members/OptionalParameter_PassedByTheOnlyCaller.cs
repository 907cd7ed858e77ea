using System.Net.Mail;

public class Mailer
{
    public void Send(MailMessage message)
    {
        Deliver(message); // risky
        Deliver(message, encrypt: true); // safe
    }

    private static void Deliver(MailMessage message, bool encrypt = false)
    {
        using var client = new SmtpClient("smtp.contoso.com", 587) { EnableSsl = {|SMTP1003:encrypt|} };
        client.Send(message);
    }
}
