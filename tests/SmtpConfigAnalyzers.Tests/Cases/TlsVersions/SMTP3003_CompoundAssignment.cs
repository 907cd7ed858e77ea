using System.Security.Authentication;
using MailKit.Net.Smtp;

public class Mailer
{
    public void Open(SmtpClient client)
    {
        client.SslProtocols |= {|SMTP3003:SslProtocols.Tls11|}; // risky
        client.SslProtocols |= SslProtocols.Tls13; // safe
    }
}
