// The protocol log holds the password.
using System;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace Pairs.PasswordInLog;

public static class Mailer
{
    // risky
    public static void Risky(MimeMessage message)
    {
        using var client = new SmtpClient(new ProtocolLogger("smtp.log") { RedactSecrets = false });
        client.Connect("smtp.contoso.com", 587, SecureSocketOptions.StartTls);
        client.Authenticate("mailer", Environment.GetEnvironmentVariable("SMTP_PASSWORD")!);
        client.Send(message);
        client.Disconnect(true);
    }

    // safe
    public static void Safe(MimeMessage message)
    {
        using var client = new SmtpClient(new ProtocolLogger("smtp.log"));
        client.Connect("smtp.contoso.com", 587, SecureSocketOptions.StartTls);
        client.Authenticate("mailer", Environment.GetEnvironmentVariable("SMTP_PASSWORD")!);
        client.Send(message);
        client.Disconnect(true);
    }
}
