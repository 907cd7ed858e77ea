using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

public class Mailer
{
    public void Send(MimeMessage message, bool secure)
    {
        var port = secure ? 465 : 587;
        using var client = new SmtpClient();
        client.Connect("smtp.contoso.com", port, {|SMTP1004:secure ? SecureSocketOptions.StartTls : SecureSocketOptions.SslOnConnect|}); // risky
        client.Connect("smtp.contoso.com", port, secure ? SecureSocketOptions.SslOnConnect : SecureSocketOptions.StartTls); // safe
        client.Send(message);
    }
}
