using System.Net.Mail;

public class Mailer
{
    public void Send(MailMessage message, bool internet)
    {
        using var client = new SmtpClient();
        if (internet)
        {
            client.Host = "smtp.contoso.com";
            client.Port = {|SMTP1001:25|}; // risky
            client.Port = 587; // safe
            client.EnableSsl = true;
        }
        else
        {
            client.Host = "smtp2.contoso.com";
            client.Port = 465;
            client.EnableSsl = true;
        }

        client.Send(message);
    }
}
