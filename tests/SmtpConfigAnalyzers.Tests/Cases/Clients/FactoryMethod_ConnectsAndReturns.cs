using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

public class Mailer
{
    private static SmtpClient Open(int port)
    {
        var client = new SmtpClient();
        client.Connect("smtp.contoso.com", port, {|SMTP1006:SecureSocketOptions.StartTlsWhenAvailable|}); // risky
        client.Connect("smtp.contoso.com", port, SecureSocketOptions.StartTls); // safe
        return client;
    }

    public void Send(MimeMessage message, string user, string password)
    {
        using var client = Open(587);
        client.Authenticate(user, password);
        client.Send(message);
    }
}
