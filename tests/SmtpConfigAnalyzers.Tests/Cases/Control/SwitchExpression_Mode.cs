using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

public class Mailer
{
    private static SecureSocketOptions Mode(int level) => level switch
    {
        0 => SecureSocketOptions.None,
        1 => SecureSocketOptions.StartTlsWhenAvailable,
        _ => SecureSocketOptions.Auto, // risky
        _ => SecureSocketOptions.StartTls, // safe
    };

    public void Send(MimeMessage message, int level)
    {
        using var client = new SmtpClient();
        client.Connect("smtp.contoso.com", 587, {|SMTP1006:Mode(level)|});
        client.Send(message);
    }
}
