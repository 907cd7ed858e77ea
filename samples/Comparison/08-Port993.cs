// An IMAP port.
using System;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace Pairs.Port993;

public static class Mailer
{
    // risky
    public static void Risky(MimeMessage message)
    {
        using var client = new SmtpClient();
        client.Connect("smtp.contoso.com", 993, SecureSocketOptions.SslOnConnect);
        client.Authenticate("mailer", Environment.GetEnvironmentVariable("SMTP_PASSWORD")!);
        client.Send(message);
        client.Disconnect(true);
    }

    // safe
    public static void Safe(MimeMessage message)
    {
        using var client = new SmtpClient();
        client.Connect("smtp.contoso.com", 465, SecureSocketOptions.SslOnConnect);
        client.Authenticate("mailer", Environment.GetEnvironmentVariable("SMTP_PASSWORD")!);
        client.Send(message);
        client.Disconnect(true);
    }
}
