using MailKit.Net.Smtp;
using MailKit.Security;

public class Mailer
{
    public void Open()
    {
        using var client = new SmtpClient();
        client.ServerCertificateValidationCallback = {|SMTP3001:(_, _, _, _) => true|};
        client.Connect("smtp.contoso.com", 587, SecureSocketOptions.StartTls); // risky
        client.Connect("localhost", 587, SecureSocketOptions.StartTls); // safe
    }
}
