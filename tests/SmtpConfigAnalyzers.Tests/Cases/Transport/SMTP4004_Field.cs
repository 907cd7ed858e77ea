using System.Net.Mail;

public class Mailer
{
    private readonly SmtpClient _client = {|SMTP4004:new() { Port = 587, EnableSsl = true }|};

    public Mailer(string host)
    {
        Host = host; // risky
        _client.Host = Host = host; // safe
    }

    public string Host { get; }

    public void Send(MailMessage message) => _client.Send(message);
}
