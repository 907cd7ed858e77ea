using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

public record Server(string Host, int Port, SecureSocketOptions Security);

public class Mailer
{
    private static readonly Server Contoso = new("smtp.contoso.com", 587, SecureSocketOptions.StartTls);

    public void Send(MimeMessage message)
    {
        var server = Contoso with { Security = SecureSocketOptions.None }; // risky
        var server = Contoso with { Security = SecureSocketOptions.StartTls }; // safe
        using var client = new SmtpClient();
        client.Connect(server.Host, server.Port, {|SMTP1003:server.Security|});
        client.Send(message);
    }
}
