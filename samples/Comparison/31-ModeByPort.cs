// A mode that depends on a port which is not known.
using System;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace Pairs.ModeByPort;

public static class Mailer
{
    // risky
    public static void Risky(MimeMessage message, int port)
    {
        using var client = new SmtpClient();
        client.Connect("smtp.contoso.com", port, SecureSocketOptions.Auto);
        client.Authenticate("mailer", Environment.GetEnvironmentVariable("SMTP_PASSWORD")!);
        client.Send(message);
        client.Disconnect(true);
    }

    // safe
    public static void Safe(MimeMessage message, int port)
    {
        using var client = new SmtpClient();
        client.Connect("smtp.contoso.com", port, port == 465 ? SecureSocketOptions.SslOnConnect : SecureSocketOptions.StartTls);
        client.Authenticate("mailer", Environment.GetEnvironmentVariable("SMTP_PASSWORD")!);
        client.Send(message);
        client.Disconnect(true);
    }
}
