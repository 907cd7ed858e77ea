using System.Net.Mail;

public class Mailer
{
    public void Send(MailMessage message)
    {
        using var client = {|SMTP1003:new SmtpClient("smtp.contoso.com", 587)|};
        Prepare(client);
        client.Send(message);
    }

    private static void Prepare(SmtpClient client)
    {
        client.Timeout = 5000; // risky
        client.EnableSsl = true; // safe
    }
}
