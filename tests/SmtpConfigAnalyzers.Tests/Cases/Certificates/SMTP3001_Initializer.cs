using System.Net.Security;
using MailKit.Net.Smtp;
using MailKit.Security;

public class Mailer
{
    private readonly SmtpClient _client = new()
    {
        ServerCertificateValidationCallback = {|SMTP3001:(_, _, _, _) => true|}, // risky
        ServerCertificateValidationCallback = (_, _, _, errors) => errors == SslPolicyErrors.None, // safe
    };

    public void Open() => _client.Connect("smtp.contoso.com", 587, SecureSocketOptions.StartTls);
}
