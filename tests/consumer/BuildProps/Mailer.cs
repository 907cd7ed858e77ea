using System.Net.Mail;

public class Mailer
{
    // A warning elsewhere, a suggestion in a test project, an error under Strict.
    public void Order(MailMessage message)
    {
        using var client = new SmtpClient("smtp.contoso.com", 587); // expect SMTP1003
        client.Send(message);
    }

    // A suggestion elsewhere, a warning under Strict.
    public void Relay(MailMessage message)
    {
        using var client = new SmtpClient("relay", 25) { EnableSsl = false }; // expect SMTP1008
        client.Send(message);
    }
}
