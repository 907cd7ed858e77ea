using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

public class Mailer
{
    private static readonly SecureSocketOptions Security = SecureSocketOptions.StartTlsWhenAvailable; // risky
    private static readonly SecureSocketOptions Security = SecureSocketOptions.StartTls; // safe

    public void Send(MimeMessage message, string user, string password)
    {
        using var client = new SmtpClient();
        client.Connect("smtp.contoso.com", 2525, {|SMTP1006:Security|});
        client.Authenticate(user, password);
        client.Send(message);
    }
}
