using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

public class MailOptions
{
    public string Host { get; set; } = "";

    public int Port { get; set; }
}

public class Mailer
{
    private static readonly MailOptions Options = new()
    {
        Host = "smtp.contoso.com",
        Port = 25, // risky
        Port = 587, // safe
    };

    public void Send(MimeMessage message)
    {
        using var client = new SmtpClient();
        client.Connect(Options.Host, {|SMTP1001:Options.Port|}, SecureSocketOptions.StartTls);
        client.Send(message);
    }
}
