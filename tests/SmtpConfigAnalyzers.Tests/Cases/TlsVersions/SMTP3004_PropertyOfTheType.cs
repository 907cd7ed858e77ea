using System.Security.Authentication;
using MailKit.Net.Pop3;

public class Reader
{
    private static SslProtocols Versions => SslProtocols.Tls12; // risky
    private static SslProtocols Versions => SslProtocols.Tls13; // safe

    public void Open()
    {
        using var client = new Pop3Client { SslProtocols = {|SMTP3004:Versions|} };
        client.Connect("pop.contoso.com", 995, true);
    }
}
