using System.Net.Mail;

public class Relay
{
    public void Send(MailMessage message)
    {
        using var client = new SmtpClient("smtp.contoso.com", 587); // expect SMTP1003
        client.Send(message);
    }
}
