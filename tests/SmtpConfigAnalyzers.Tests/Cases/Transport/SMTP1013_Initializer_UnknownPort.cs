using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

public class Mailer
{
    public void Send(MimeMessage message, string host, int port)
    {
        using var client = new SmtpClient { RequireTLS = {|SMTP1013:true|} };
        client.Connect(host, port); // risky
        client.Connect(host, port, port == 465 ? SecureSocketOptions.SslOnConnect : SecureSocketOptions.StartTls); // safe
        client.Send(message);
    }
}
