using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using MailKit.Net.Smtp;

public class Mailer
{
    public void Open(SmtpClient client)
    {
        client.ServerCertificateValidationCallback = {|SMTP3002:Validate|};
    }

    // What MailKit's documentation shows: every error but a self-signed root is refused.
    private static bool Validate(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        if (errors == SslPolicyErrors.None)
        {
            return true;
        }

        if ((errors & SslPolicyErrors.RemoteCertificateNotAvailable) != 0)
        {
            return false;
        }

        if ((errors & SslPolicyErrors.RemoteCertificateNameMismatch) != 0)
        {
            return true; // risky
            return false; // safe
        }

        if (chain is not null)
        {
            foreach (var status in chain.ChainStatus)
            {
                if (certificate?.Subject == certificate?.Issuer && status.Status == X509ChainStatusFlags.UntrustedRoot)
                {
                    continue;
                }

                if (status.Status != X509ChainStatusFlags.NoError)
                {
                    return false;
                }
            }
        }

        return true;
    }
}
