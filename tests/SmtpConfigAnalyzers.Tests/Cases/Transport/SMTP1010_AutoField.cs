using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

public class Mailer
{
    private const SecureSocketOptions Security = SecureSocketOptions.Auto; // risky
    private const SecureSocketOptions Security = SecureSocketOptions.StartTls; // safe

    public void Send(MimeMessage message, int port)
    {
        using var client = new SmtpClient();
        client.Connect("smtp.contoso.com", port, {|SMTP1010:Security|});
        client.Send(message);
    }
}
