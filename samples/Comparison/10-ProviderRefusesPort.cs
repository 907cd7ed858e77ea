// A port that the provider does not serve.
using System;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace Pairs.ProviderRefusesPort;

public static class Mailer
{
    // risky
    public static void Risky(MimeMessage message)
    {
        using var client = new SmtpClient();
        client.Connect("smtp.office365.com", 465, SecureSocketOptions.SslOnConnect);
        client.Authenticate(new SaslMechanismOAuth2("mailer@contoso.com", Environment.GetEnvironmentVariable("TOKEN")!));
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
