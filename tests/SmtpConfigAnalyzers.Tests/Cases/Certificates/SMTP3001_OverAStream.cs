using System.IO;
using MailKit.Net.Smtp;
using MailKit.Security;

public class Mailer
{
    public void Open(SmtpClient client, Stream stream)
    {
        client.ServerCertificateValidationCallback = {|SMTP3001:(_, _, _, _) => true|};
        client.Connect(stream, "smtp.contoso.com", 465, SecureSocketOptions.SslOnConnect); // risky
        client.Connect(new MemoryStream(), "smtp.contoso.com", 465, SecureSocketOptions.SslOnConnect); // safe
    }
}
