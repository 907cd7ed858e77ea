using System.IO;
using System.Net.Mail;

public class Mailer
{
    public void Send(MailMessage message)
    {
        int port;
        try
        {
            message.Body = File.ReadAllText("body.txt");
            port = 25;
        }
        catch (IOException)
        {
            port = 25; // risky
            port = 587; // safe
        }

        using var client = new SmtpClient("smtp.contoso.com", {|SMTP1001:port|}) { EnableSsl = true };
        client.Send(message);
    }
}
