// TLS 1.0 and 1.1.
using System;
using System.Security.Authentication;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace Pairs.OldTls;

public static class Mailer
{
    // risky
    public static void Risky(MimeMessage message)
    {
        using var client = new SmtpClient();
        client.SslProtocols = SslProtocols.Tls | SslProtocols.Tls11;
        client.Connect("smtp.contoso.com", 587, SecureSocketOptions.StartTls);
        client.Authenticate("mailer", Environment.GetEnvironmentVariable("SMTP_PASSWORD")!);
        client.Send(message);
        client.Disconnect(true);
    }

    // safe
    public static void Safe(MimeMessage message)
    {
        using var client = new SmtpClient();
        client.SslProtocols = SslProtocols.None;
        client.Connect("smtp.contoso.com", 587, SecureSocketOptions.StartTls);
        client.Authenticate("mailer", Environment.GetEnvironmentVariable("SMTP_PASSWORD")!);
        client.Send(message);
        client.Disconnect(true);
    }
}
