using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

public class Mailer
{
    private readonly SmtpClient _client = new();

    public void Open(string host) => _client.Connect(host, 2525, {|SMTP1006:SecureSocketOptions.StartTlsWhenAvailable|});

    public void Login(string user, string password)
    {
        _client.Authenticate(user, password); // risky
        using var other = new SmtpClient(); // safe
        other.Authenticate(user, password); // safe
    }

    public void Send(MimeMessage message) => _client.Send(message);
}
