using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

public class Mailer
{
    public void Send(MimeMessage message)
    {
        using var client = new SmtpClient();
        client.Connect(MailDefaults.Host, MailDefaults.Port, {|SMTP1002:SecureSocketOptions.StartTls|});
        client.Send(message);
    }
}
// file: MailDefaults.cs
internal static class MailDefaults
{
    public const string Host = "smtp.contoso.com";
    public const int Port = 465; // risky
    public const int Port = 587; // safe
}
