using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

public class Mailer
{
    public void Send(MimeMessage message)
    {
        using var client = new SmtpClient();
        client.Connect("mail01", 25, {|SMTP1008:SecureSocketOptions.None|}); // risky
        client.Connect("mail01", 25, SecureSocketOptions.StartTlsWhenAvailable); // safe
        client.Send(message);
    }
}
