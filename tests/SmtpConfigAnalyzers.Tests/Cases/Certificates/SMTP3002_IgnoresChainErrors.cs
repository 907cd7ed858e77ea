using System.Net.Security;
using MailKit.Net.Smtp;

public class Mailer
{
    public void Open(SmtpClient client)
    {
        client.ServerCertificateValidationCallback = {|SMTP3002:(_, _, _, errors) => errors is SslPolicyErrors.None or SslPolicyErrors.RemoteCertificateChainErrors|}; // risky
        client.ServerCertificateValidationCallback = (_, _, _, errors) => errors is SslPolicyErrors.None; // safe
    }
}
