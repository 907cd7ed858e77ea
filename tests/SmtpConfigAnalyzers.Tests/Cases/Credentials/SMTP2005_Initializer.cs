using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

public class Mailer
{
    public void Send(MimeMessage message)
    {
        using var client = new SmtpClient(new ProtocolLogger("smtp.log") { RedactSecrets = {|SMTP2005:false|} }); // risky
        using var client = new SmtpClient(new ProtocolLogger("smtp.log") { RedactSecrets = true }); // safe
        client.Connect("smtp.contoso.com", 587, SecureSocketOptions.StartTls);
        client.Send(message);
    }
}
