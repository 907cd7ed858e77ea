using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

public class Mailer
{
    public void Send(MimeMessage message, string user)
    {
        using var client = new SmtpClient();
        client.Connect("smtp.contoso.com", 587, SecureSocketOptions.StartTls);
        client.Authenticate(user, {|SMTP2001:"Tr0ub4dor&3"|}); // risky
        client.Authenticate(user, "IhrPasswort"); // safe
        client.Send(message);
    }
}
