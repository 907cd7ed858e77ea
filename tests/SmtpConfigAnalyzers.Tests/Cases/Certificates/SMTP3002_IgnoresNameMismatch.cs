using System.Net.Security;
using MailKit.Net.Imap;

public class Reader
{
    public void Open(ImapClient client)
    {
        client.ServerCertificateValidationCallback = {|SMTP3002:(_, _, _, errors) => (errors & ~SslPolicyErrors.RemoteCertificateNameMismatch) == SslPolicyErrors.None|}; // risky
        client.ServerCertificateValidationCallback = (_, _, _, errors) => (errors & ~SslPolicyErrors.None) == SslPolicyErrors.None; // safe
    }
}
