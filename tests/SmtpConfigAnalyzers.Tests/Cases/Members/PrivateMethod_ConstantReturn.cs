using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

public class Mailer
{
    private static SecureSocketOptions Mode() => SecureSocketOptions.None; // risky
    private static SecureSocketOptions Mode() => SecureSocketOptions.StartTls; // safe

    public void Send(MimeMessage message)
    {
        using var client = new SmtpClient();
        client.Connect("smtp.contoso.com", 587, {|SMTP1003:Mode()|});
        client.Send(message);
    }
}
