// A password where the provider takes none.
using System;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace Pairs.ProviderRefusesPasswords;

public static class Mailer
{
    // risky
    public static void Risky(MimeMessage message)
    {
        using var client = new SmtpClient();
        client.Connect("smtp-mail.outlook.com", 587, SecureSocketOptions.StartTls);
        client.Authenticate("mailer", Environment.GetEnvironmentVariable("SMTP_PASSWORD")!);
        client.Send(message);
        client.Disconnect(true);
    }

    // safe
    public static void Safe(MimeMessage message)
    {
        using var client = new SmtpClient();
        client.Connect("smtp-mail.outlook.com", 587, SecureSocketOptions.StartTls);
        client.Authenticate(new SaslMechanismOAuth2("mailer@outlook.com", Environment.GetEnvironmentVariable("TOKEN")!));
        client.Send(message);
        client.Disconnect(true);
    }
}
