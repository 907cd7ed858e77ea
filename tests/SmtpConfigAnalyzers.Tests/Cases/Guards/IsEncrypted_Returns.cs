using MailKit.Net.Smtp;
using MimeKit;

public class Mailer
{
    private readonly SmtpClient _client = new();

    public void Send(MimeMessage message, string user, string password)
    {
        {|SMTP1006:_client.Connect("smtp.contoso.com", 587)|};
        if (!_client.IsAuthenticated) // risky
        if (!_client.IsEncrypted) // safe
        {
            return;
        }

        _client.Authenticate(user, password);
        _client.Send(message);
    }
}
