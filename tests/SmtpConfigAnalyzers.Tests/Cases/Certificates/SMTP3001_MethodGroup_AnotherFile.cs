using MailKit.Net.Pop3;

public class Reader
{
    public void Open()
    {
        using var client = new Pop3Client { ServerCertificateValidationCallback = {|SMTP3001:Certificates.Validate|} };
        client.Connect("pop.contoso.com", 995, true);
    }
}
// file: Certificates.cs
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

internal static class Certificates
{
    public static bool Validate(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors) => true; // risky
    public static bool Validate(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors) => errors == SslPolicyErrors.None; // safe
}
