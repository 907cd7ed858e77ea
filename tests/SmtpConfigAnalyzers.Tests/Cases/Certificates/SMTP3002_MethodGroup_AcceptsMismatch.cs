using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using MailKit.Net.Pop3;

public class Reader
{
    public void Open(Pop3Client client)
    {
        client.ServerCertificateValidationCallback = {|SMTP3002:Validate|};
    }

    private static bool Validate(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        if (errors == SslPolicyErrors.RemoteCertificateNameMismatch)
        {
            return true; // risky
            return false; // safe
        }

        return errors == SslPolicyErrors.None;
    }
}
