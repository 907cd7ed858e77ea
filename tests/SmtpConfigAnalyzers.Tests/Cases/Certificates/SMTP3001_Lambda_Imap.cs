using System.Net.Security;
using MailKit.Net.Imap;

public class Reader
{
    public void Open()
    {
        using var client = new ImapClient();
        client.ServerCertificateValidationCallback = {|SMTP3001:(sender, certificate, chain, errors) => true|}; // risky
        client.ServerCertificateValidationCallback = (sender, certificate, chain, errors) => errors == SslPolicyErrors.None; // safe
        client.Connect("imap.contoso.com", 993, true);
    }
}
