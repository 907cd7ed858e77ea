using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

internal static class Secrets
{
    public const string Mail = {|SMTP2001:"Tr0ub4dor&3"|}; // risky
    public const string Mail = "changeme"; // safe
}

public class Mailer
{
    public void Send(MimeMessage message, string user)
    {
        using var client = new SmtpClient();
        client.Connect("smtp.contoso.com", 465, SecureSocketOptions.SslOnConnect);
        client.Authenticate(new SaslMechanismLogin(user, Secrets.Mail));
        client.Send(message);
    }
}
