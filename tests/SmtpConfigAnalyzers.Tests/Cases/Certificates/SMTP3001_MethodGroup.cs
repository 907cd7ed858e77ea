using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using MailKit.Net.Smtp;
using MailKit.Security;

public class Mailer
{
    public void Open(SmtpClient client)
    {
        client.ServerCertificateValidationCallback = {|SMTP3001:Validate|};
        client.Connect("smtp.contoso.com", 465, SecureSocketOptions.SslOnConnect);
    }

    private static bool Validate(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        return true; // risky
        return errors == SslPolicyErrors.None; // safe
    }
}
