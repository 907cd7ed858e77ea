using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

public class Mailer
{
    public void Send(MimeMessage message, bool secure)
    {
        var port = secure ? 465 : 587; // risky
        var port = 465; // safe
        using var client = new SmtpClient();
        client.Connect("smtp.contoso.com", port, {|SMTP1010:SecureSocketOptions.Auto|});
        client.Send(message);
    }
}
