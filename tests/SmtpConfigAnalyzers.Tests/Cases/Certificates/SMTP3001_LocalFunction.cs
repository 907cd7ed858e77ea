using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using MailKit.Net.Smtp;
using MailKit.Security;

public class Mailer
{
    public void Open()
    {
        using var client = new SmtpClient();
        client.ServerCertificateValidationCallback = {|SMTP3001:Validate|};
        client.Connect("smtp.contoso.com", 587, SecureSocketOptions.StartTls);

        static bool Validate(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors) => true; // risky
        static bool Validate(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors) => errors is SslPolicyErrors.None; // safe
    }
}
