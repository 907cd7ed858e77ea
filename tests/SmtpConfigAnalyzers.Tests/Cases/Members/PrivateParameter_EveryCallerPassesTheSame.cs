using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

public class Mailer
{
    public void Send(MimeMessage message) => Deliver(message, SecureSocketOptions.Auto);

    public void SendAgain(MimeMessage message)
    {
        Deliver(message, SecureSocketOptions.Auto); // risky
        Deliver(message, SecureSocketOptions.StartTls); // safe
    }

    private static void Deliver(MimeMessage message, SecureSocketOptions mode)
    {
        using var client = new SmtpClient();
        client.Connect("smtp.contoso.com", 587, {|SMTP1006:mode|});
        client.Send(message);
    }
}
