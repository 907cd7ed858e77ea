using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace RiskyMailer;

/// <summary>What goes wrong with passwords.</summary>
internal static class Credentials
{
    private const string Sender = "shop@contoso.com";

    public static void SendGreeting(string recipient)
    {
        using var client = new SmtpClient();
        client.Connect("smtp.contoso.com", 587, SecureSocketOptions.StartTls);
        // SMTP2001: whoever reads this line, its history or the assembly can send as the shop.
        client.Authenticate(Sender, "correct-horse-battery-staple");
        client.Send(Message(recipient, "Greetings"));
    }

    public static void SendPoll(string recipient)
    {
        using var client = new SmtpClient();
        // SMTP2004: MailKit passes over user name and password in an address. Nothing logs in.
        client.Connect(new Uri("smtp://shop:correct-horse-battery-staple@smtp.contoso.com:587/?starttls=always"));
        client.Send(Message(recipient, "Poll"));
    }

    public static void SendTrace(string recipient)
    {
        // Note SMTP2005: the log then holds the password, for everybody who reads logs.
        using var client = new SmtpClient(new ProtocolLogger("smtp.log") { RedactSecrets = false });
        client.Connect("smtp.contoso.com", 587, SecureSocketOptions.StartTls);
        client.Authenticate(Sender, Environment.GetEnvironmentVariable("SMTP_PASSWORD") ?? "");
        client.Send(Message(recipient, "Trace"));
    }

    private static MimeMessage Message(string recipient, string subject) => new(
        from: [MailboxAddress.Parse(Sender)],
        to: [MailboxAddress.Parse(recipient)],
        subject,
        body: new TextPart("plain") { Text = subject });
}
