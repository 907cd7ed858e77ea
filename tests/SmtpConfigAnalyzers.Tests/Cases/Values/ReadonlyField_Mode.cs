using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

public class Mailer
{
    private readonly SecureSocketOptions _security = SecureSocketOptions.None; // risky
    private readonly SecureSocketOptions _security = SecureSocketOptions.StartTls; // safe

    public void Send(MimeMessage message)
    {
        using var client = new SmtpClient();
        client.Connect("smtp.contoso.com", 587, {|SMTP1003:_security|});
        client.Send(message);
    }
}
