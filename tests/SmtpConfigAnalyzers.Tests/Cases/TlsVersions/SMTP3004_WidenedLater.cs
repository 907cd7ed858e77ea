using System.Security.Authentication;
using MailKit.Net.Smtp;

public class Mailer
{
    public void Open(SmtpClient client, string host)
    {
        client.SslProtocols = {|SMTP3004:SslProtocols.Tls12|};
        client.Timeout = 5000; // risky
        client.SslProtocols |= SslProtocols.Tls13; // safe
        client.Connect(host, 465, true);
    }
}
