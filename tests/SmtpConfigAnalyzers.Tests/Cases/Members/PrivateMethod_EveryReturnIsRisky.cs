using System.Net.Mail;

public class Mailer
{
    private static int Port(bool bulk)
    {
        if (bulk)
        {
            return 465;
        }

        return 25; // risky
        return 587; // safe
    }

    public void Send(MailMessage message, bool bulk)
    {
        using var client = new SmtpClient("smtp.contoso.com", {|SMTP1001:Port(bulk)|}) { EnableSsl = true };
        client.Send(message);
    }
}
