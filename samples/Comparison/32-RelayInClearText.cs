// A relay of the own network without TLS.
using System;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace Pairs.RelayInClearText;

public static class Mailer
{
    // risky
    public static void Risky(MimeMessage message)
    {
        using var client = new SmtpClient();
        client.Connect("relay.corp.local", 25, SecureSocketOptions.None);
        client.Send(message);
        client.Disconnect(true);
    }

    // safe
    public static void Safe(MimeMessage message)
    {
        using var client = new SmtpClient();
        client.Connect("relay.corp.local", 25, SecureSocketOptions.StartTls);
        client.Send(message);
        client.Disconnect(true);
    }
}
