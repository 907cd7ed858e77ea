using System.Net.Mail;

public class Mailer
{
    private const int First = 465;
    private const int Second = 25; // risky
    private const int Second = 587; // safe

    public void Send(MailMessage message, int retries)
    {
        var port = First;
        while (retries-- > 0)
        {
            using var client = new SmtpClient("smtp.contoso.com", {|SMTP1001:port|}) { EnableSsl = true };
            client.Send(message);
            port = Second;
        }
    }
}
