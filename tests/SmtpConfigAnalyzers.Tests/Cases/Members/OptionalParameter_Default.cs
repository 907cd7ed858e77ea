using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

public class Mailer
{
    public void Send(MimeMessage message) => Deliver(message);

    private static void Deliver(
        MimeMessage message,
        int port = 25) // risky
        int port = 587) // safe
    {
        using var client = new SmtpClient();
        client.Connect("smtp.contoso.com", {|SMTP1001:port|}, SecureSocketOptions.StartTls);
        client.Send(message);
    }
}
