using System.Net.Mail;

public class Mailer
{
    public void Order(MailMessage message)
    {
        using var client = new SmtpClient("smtp.contoso.com", 25) { EnableSsl = true }; // expect SMTP1001
        client.Send(message);
    }
}
