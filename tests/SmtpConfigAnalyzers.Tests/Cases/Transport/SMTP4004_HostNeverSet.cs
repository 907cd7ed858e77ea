using System.Net.Mail;

public class Mailer
{
    public void Send(MailMessage message, string host)
    {
        using var client = {|SMTP4004:new SmtpClient()|};
        client.EnableSsl = true;
        client.TargetName = host; // risky
        client.Host = host; // safe
        client.Send(message);
    }
}
