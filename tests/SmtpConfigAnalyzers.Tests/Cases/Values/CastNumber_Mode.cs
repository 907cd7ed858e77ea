using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

public class Mailer
{
    private readonly int _security = 0; // risky
    private readonly int _security = 3; // safe

    public void Send(MimeMessage message)
    {
        using var client = new SmtpClient();
        client.Connect("smtp.contoso.com", 587, {|SMTP1003:(SecureSocketOptions)_security|});
        client.Send(message);
    }
}
