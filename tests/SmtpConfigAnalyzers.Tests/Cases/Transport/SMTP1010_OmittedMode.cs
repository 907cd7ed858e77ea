using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

public class Mailer
{
    public void Send(MimeMessage message, string host, int port, string user, string password)
    {
        using var client = new SmtpClient();
        {|SMTP1010:client.Connect(host, port)|}; // risky
        client.Connect(host, port, port == 465 ? SecureSocketOptions.SslOnConnect : SecureSocketOptions.StartTls); // safe
        client.Authenticate(user, password);
        client.Send(message);
    }
}
