using MailKit.Net.Smtp;
using MailKit.Security;

public class Mailer
{
    public void Open()
    {
        using var client = new SmtpClient { CheckCertificateRevocation = {|SMTP3005:false|} }; // risky
        using var client = new SmtpClient { CheckCertificateRevocation = true }; // safe
        client.Connect("smtp.contoso.com", 587, SecureSocketOptions.StartTls);
    }
}
