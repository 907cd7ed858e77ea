using System.Net.Mail;

public class Mailer
{
    private readonly SmtpClient _client;

    public Mailer()
    {
        _client = {|SMTP1003:new SmtpClient("smtp.contoso.com", 587)|};
        Configure();
    }

    private void Configure()
    {
        _client.EnableSsl = false; // risky
        _client.EnableSsl = true; // safe
    }

    public void Send(MailMessage message) => _client.Send(message);
}
