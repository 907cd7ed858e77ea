using System.Net.Mail;

public class Mailer
{
    public void Send(MailMessage message, string host)
    {
        using var client = new SmtpClient(host, 2525) { EnableSsl = {|SMTP1008:false|} }; // risky
        using var client = new SmtpClient(host, 2525) { EnableSsl = true }; // safe
        client.Send(message);
    }
}
