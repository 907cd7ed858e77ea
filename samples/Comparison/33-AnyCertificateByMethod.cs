// A method that accepts every certificate, for reading mail.
using System;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using MailKit.Net.Imap;
using MailKit.Security;

namespace Pairs.AnyCertificateByMethod;

public static class Mailer
{
    // risky
    public static void Risky()
    {
        using var client = new ImapClient();
        client.ServerCertificateValidationCallback = AcceptAll;
        client.Connect("imap.contoso.com", 993, SecureSocketOptions.SslOnConnect);
        client.Authenticate("mailer", Environment.GetEnvironmentVariable("SMTP_PASSWORD")!);
        client.Disconnect(true);
    }

    private static bool AcceptAll(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors) => true;

    // safe
    public static void Safe()
    {
        using var client = new ImapClient();
        client.ServerCertificateValidationCallback = AcceptGood;
        client.Connect("imap.contoso.com", 993, SecureSocketOptions.SslOnConnect);
        client.Authenticate("mailer", Environment.GetEnvironmentVariable("SMTP_PASSWORD")!);
        client.Disconnect(true);
    }

    private static bool AcceptGood(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors) =>
        errors == SslPolicyErrors.None;
}
