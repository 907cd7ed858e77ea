using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

public class Mailer
{
    private SecureSocketOptions Security { get; } = SecureSocketOptions.SslOnConnect; // risky
    private SecureSocketOptions Security { get; } = SecureSocketOptions.StartTls; // safe

    public void Send(MimeMessage message)
    {
        using var client = new SmtpClient();
        client.Connect("smtp.contoso.com", 587, {|SMTP1004:Security|});
        client.Send(message);
    }
}
