using System.Net;
using System.Net.Mail;
using System.Net.Security;

public class Mailer
{
    private readonly SmtpClient _client = new("smtp.contoso.com", 587) { EnableSsl = true };

    public Mailer()
    {
        ServicePointManager.ServerCertificateValidationCallback = {|SMTP3002:(_, _, _, errors) => errors != SslPolicyErrors.RemoteCertificateNotAvailable|}; // risky
        ServicePointManager.ServerCertificateValidationCallback = (_, _, _, errors) => errors == SslPolicyErrors.None; // safe
    }

    public void Send(MailMessage message) => _client.Send(message);
}
