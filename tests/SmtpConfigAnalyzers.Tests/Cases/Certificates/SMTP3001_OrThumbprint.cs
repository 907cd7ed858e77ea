using System.Net.Security;
using MailKit.Net.Smtp;

public class Mailer
{
    private const string Thumbprint = "2FD4E1C67A2D28FCED849EE1BB76E7391B93EB12";

    public void Open(SmtpClient client)
    {
        client.ServerCertificateValidationCallback = {|SMTP3001:(_, certificate, _, errors) => true|}; // risky
        client.ServerCertificateValidationCallback = (_, certificate, _, errors) => certificate?.GetCertHashString() == Thumbprint; // safe
    }
}
