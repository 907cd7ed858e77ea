using System.Net.Mail;

public partial class Mailer
{
    private readonly SmtpClient _client = {|SMTP1003:new("smtp.contoso.com", 587)|};

    public void Send(MailMessage message) => _client.Send(message);
}
// file: Mailer.Setup.cs
public partial class Mailer
{
    public Mailer()
    {
        _client.Timeout = 5000; // risky
        _client.EnableSsl = true; // safe
    }
}
