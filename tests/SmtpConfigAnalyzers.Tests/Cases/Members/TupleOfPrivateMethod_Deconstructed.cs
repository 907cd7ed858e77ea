using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

public class Mailer
{
    private static (string Host, int Port) Endpoint() => ("smtp.contoso.com", 25); // risky
    private static (string Host, int Port) Endpoint() => ("smtp.contoso.com", 587); // safe

    public void Send(MimeMessage message)
    {
        var (host, port) = Endpoint();
        using var client = new SmtpClient();
        client.Connect(host, {|SMTP1001:port|}, SecureSocketOptions.StartTls);
        client.Send(message);
    }
}
