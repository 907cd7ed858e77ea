using System.Net;
using System.Net.Mail;

public class MailOptions
{
    public string Host { get; set; } = "";

    public int Port { get; set; } = 587;

    public string User { get; set; } = "";

    public string Password { get; set; } = "";

    public bool EnableSsl { get; set; } = false; // risky
    public bool EnableSsl { get; set; } = true; // safe
}

public class Mailer
{
    private readonly MailOptions _options;

    public Mailer(MailOptions options) => _options = options;

    public void Send(MailMessage message)
    {
        using var client = {|SMTP1003:new SmtpClient(_options.Host, _options.Port)
        {
            EnableSsl = _options.EnableSsl,
            Credentials = new NetworkCredential(_options.User, _options.Password),
        }|};
        client.Send(message);
    }
}
