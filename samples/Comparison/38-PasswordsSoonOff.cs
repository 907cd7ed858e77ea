// A password where the provider is about to take none.
using System;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace Pairs.PasswordsSoonOff;

public static class Mailer
{
    // risky
    public static void Risky(MimeMessage message)
    {
        using var client = new SmtpClient();
        client.Connect("smtp.office365.com", 587, SecureSocketOptions.StartTls);
        client.Authenticate("mailer@contoso.com", Environment.GetEnvironmentVariable("SMTP_PASSWORD")!);
        client.Send(message);
        client.Disconnect(true);
    }

    // safe
    public static void Safe(MimeMessage message)
    {
        using var client = new SmtpClient();
        client.Connect("smtp.office365.com", 587, SecureSocketOptions.StartTls);
        client.Authenticate(new SaslMechanismOAuth2("mailer@contoso.com", Environment.GetEnvironmentVariable("TOKEN")!));
        client.Send(message);
        client.Disconnect(true);
    }
}
