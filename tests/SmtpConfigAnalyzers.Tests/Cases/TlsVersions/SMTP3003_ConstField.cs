using System.Security.Authentication;
using MailKit.Net.Imap;

public class Reader
{
    private const SslProtocols Versions = SslProtocols.Tls; // risky
    private const SslProtocols Versions = SslProtocols.None; // safe

    public void Open()
    {
        using var client = new ImapClient { SslProtocols = {|SMTP3003:Versions|} };
        client.Connect("imap.contoso.com", 993, true);
    }
}
