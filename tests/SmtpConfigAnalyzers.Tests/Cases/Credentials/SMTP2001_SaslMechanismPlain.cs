using System.Threading.Tasks;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

public class Mailer
{
    public async Task SendAsync(MimeMessage message, string user, string password)
    {
        using var client = new SmtpClient();
        await client.ConnectAsync("smtp.contoso.com", 587, SecureSocketOptions.StartTls);
        await client.AuthenticateAsync(new SaslMechanismPlain(user, {|SMTP2001:"Tr0ub4dor&3"|})); // risky
        await client.AuthenticateAsync(new SaslMechanismPlain(user, password)); // safe
        await client.SendAsync(message);
    }
}
