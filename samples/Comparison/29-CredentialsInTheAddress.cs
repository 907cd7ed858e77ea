// Credentials in the address, which MailKit ignores.
using System;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace Pairs.CredentialsInTheAddress;

public static class Mailer
{
    // risky
    public static void Risky(MimeMessage message)
    {
        using var client = new SmtpClient();
        client.Connect(new Uri("smtps://mailer:Tr0ub4dor3@smtp.contoso.com"));
        client.Send(message);
        client.Disconnect(true);
    }

    // safe
    public static void Safe(MimeMessage message)
    {
        using var client = new SmtpClient();
        client.Connect(new Uri("smtps://smtp.contoso.com"));
        client.Authenticate("mailer", Environment.GetEnvironmentVariable("SMTP_PASSWORD")!);
        client.Send(message);
        client.Disconnect(true);
    }
}
