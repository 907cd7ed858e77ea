using System.IO;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

public class Mailer
{
    public void Send(MimeMessage message, Stream stream, string user)
    {
        using var client = new SmtpClient();
        client.Connect(stream, "smtp.contoso.com", 587, SecureSocketOptions.StartTls); // risky
        client.Connect(stream, "localhost", 587, SecureSocketOptions.StartTls); // safe
        client.Authenticate(user, {|SMTP2001:"Tr0ub4dor&3"|});
        client.Send(message);
    }
}
