// RequireTLS, which is not about this server.
using System;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace Pairs.RequireTlsMistaken;

public static class Mailer
{
    // risky
    public static void Risky(MimeMessage message)
    {
        using var client = new SmtpClient();
        client.RequireTLS = true;
        client.Connect("smtp.contoso.com", 2525, SecureSocketOptions.StartTlsWhenAvailable);
        client.Send(message);
        client.Disconnect(true);
    }

    // safe
    public static void Safe(MimeMessage message)
    {
        using var client = new SmtpClient();
        client.RequireTLS = true;
        client.Connect("smtp.contoso.com", 2525, SecureSocketOptions.StartTls);
        client.Send(message);
        client.Disconnect(true);
    }
}
