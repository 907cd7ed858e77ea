using System.Net.Mail;

public class Mailer
{
    public void Send(MailMessage message)
    {
        using var client = new SmtpClient("smtp.contoso.com", {|SMTP1005:Port()|}) { EnableSsl = true };
        client.Send(message);

        static int Port()
        {
            return 465; // risky
            return 587; // safe
        }
    }
}
