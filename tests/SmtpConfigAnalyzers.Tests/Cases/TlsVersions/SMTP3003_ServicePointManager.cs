using System.Net;
using System.Net.Mail;

public class Mailer
{
    public void Send(MailMessage message)
    {
        ServicePointManager.SecurityProtocol = {|SMTP3003:SecurityProtocolType.Tls11|}; // risky
        ServicePointManager.SecurityProtocol = SecurityProtocolType.SystemDefault; // safe
        using var client = new SmtpClient("smtp.contoso.com", 587) { EnableSsl = true };
        client.Send(message);
    }
}
