// A callback that accepts any host name.
using System;
using System.Net.Security;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace Pairs.AnyName;

public static class Mailer
{
    // risky
    public static void Risky(MimeMessage message)
    {
        using var client = new SmtpClient();
        client.ServerCertificateValidationCallback = (_, _, _, errors) =>
            errors is SslPolicyErrors.None or SslPolicyErrors.RemoteCertificateNameMismatch;
        client.Connect("smtp.contoso.com", 587, SecureSocketOptions.StartTls);
        client.Authenticate("mailer", Environment.GetEnvironmentVariable("SMTP_PASSWORD")!);
        client.Send(message);
        client.Disconnect(true);
    }

    // safe
    public static void Safe(MimeMessage message)
    {
        using var client = new SmtpClient();
        client.ServerCertificateValidationCallback = (_, _, _, errors) => errors == SslPolicyErrors.None;
        client.Connect("smtp.contoso.com", 587, SecureSocketOptions.StartTls);
        client.Authenticate("mailer", Environment.GetEnvironmentVariable("SMTP_PASSWORD")!);
        client.Send(message);
        client.Disconnect(true);
    }
}
