using System.Net.Mail;

public class Mailer
{
    public void Send(MailMessage message)
    {
        var encrypts = false; // risky
        var encrypts = true; // safe
        using var client = {|SMTP1003:new SmtpClient("smtp.contoso.com", 587)|};
        if (encrypts)
        {
            client.EnableSsl = true;
        }

        client.Send(message);
    }
}
