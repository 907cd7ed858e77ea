using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

public class Mailer
{
    public void Send(MimeMessage message, string kind)
    {
        var (port, mode) = kind switch
        {
            "smtps" => (465, SecureSocketOptions.StartTls), // risky
            "smtps" => (465, SecureSocketOptions.SslOnConnect), // safe
            _ => (587, SecureSocketOptions.StartTlsWhenAvailable),
        };
        using var client = new SmtpClient();
        client.Connect("smtp.contoso.com", port, {|SMTP1006:mode|});
        client.Send(message);
    }
}
