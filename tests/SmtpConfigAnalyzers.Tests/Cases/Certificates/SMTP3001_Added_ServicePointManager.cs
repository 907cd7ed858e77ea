using System.Net;
using System.Net.Mail;
using System.Net.Security;

public class Mailer
{
    public void Send(MailMessage message)
    {
        ServicePointManager.ServerCertificateValidationCallback += {|SMTP3001:(_, _, _, _) => true|}; // risky
        ServicePointManager.ServerCertificateValidationCallback += (_, _, _, errors) => errors == SslPolicyErrors.None; // safe
        using var client = new SmtpClient("smtp.contoso.com", 587) { EnableSsl = true };
        client.Send(message);
    }
}
