using System.Net.Mail;

public class Mailer
{
    // What the code says is judged for every framework.
    public void Order(MailMessage message)
    {
        using var client = new SmtpClient("smtp.contoso.com", 587) { EnableSsl = false }; // expect SMTP1003
        client.Send(message);
    }

    // What the library's default says is judged where no configuration file can say otherwise: not on .NET Framework.
    public void Invoice(MailMessage message)
    {
        using var client = new SmtpClient("smtp.contoso.com", 587); // modern SMTP1003
        client.Send(message);
    }
}
