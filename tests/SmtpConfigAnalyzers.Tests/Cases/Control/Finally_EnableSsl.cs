using System.IO;
using System.Net.Mail;

public class Mailer
{
    public void Send(MailMessage message)
    {
        using var client = {|SMTP1003:new SmtpClient("smtp.contoso.com", 587)|};
        try
        {
            message.Body = File.ReadAllText("body.txt");
        }
        finally
        {
            client.Timeout = 5000; // risky
            client.EnableSsl = true; // safe
        }

        client.Send(message);
    }
}
