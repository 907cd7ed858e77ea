using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

internal static class MailDefaults
{
    public const string Host = "smtp.office365.com"; // risky
    public const string Host = "smtp.gmail.com"; // safe
}

public class Mailer
{
    public void Send(MimeMessage message)
    {
        using var client = new SmtpClient();
        client.Connect(MailDefaults.Host, {|SMTP4001:465|}, SecureSocketOptions.SslOnConnect);
        client.Send(message);
    }
}
