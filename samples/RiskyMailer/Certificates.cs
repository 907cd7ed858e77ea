using System.Net.Security;
using System.Security.Authentication;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace RiskyMailer;

/// <summary>What goes wrong with certificates and TLS versions.</summary>
internal static class Certificates
{
    private const string Sender = "shop@contoso.com";

    public static void SendOffer(string recipient)
    {
        using var client = new SmtpClient();
        // SMTP3001: TLS with whoever answers. He reads the password, and Send reports success.
        client.ServerCertificateValidationCallback = (_, _, _, _) => true;
        Send(client, recipient, "Offer");
    }

    public static void SendQuote(string recipient)
    {
        using var client = new SmtpClient();
        // SMTP3002: a valid certificate for any other host will do, and anybody can have one.
        client.ServerCertificateValidationCallback = (_, _, _, errors) =>
            errors == SslPolicyErrors.None || errors == SslPolicyErrors.RemoteCertificateNameMismatch;
        Send(client, recipient, "Quote");
    }

    public static void SendCoupon(string recipient)
    {
        using var client = new SmtpClient();
#pragma warning disable SYSLIB0039 // The compiler warns of these versions too.
        // SMTP3003: retired versions; many systems refuse them, and the handshake fails.
        client.SslProtocols = SslProtocols.Tls | SslProtocols.Tls11;
#pragma warning restore SYSLIB0039
        Send(client, recipient, "Coupon");
    }

    public static void SendVoucher(string recipient)
    {
        using var client = new SmtpClient();
        // Note SMTP3004: TLS 1.3 is never used.
        client.SslProtocols = SslProtocols.Tls12;
        // Note SMTP3005: a certificate whose key was stolen is still accepted.
        client.CheckCertificateRevocation = false;
        Send(client, recipient, "Voucher");
    }

    private static void Send(SmtpClient client, string recipient, string subject)
    {
        client.Connect("smtp.contoso.com", 587, SecureSocketOptions.StartTls);
        client.Authenticate(Sender, Environment.GetEnvironmentVariable("SMTP_PASSWORD") ?? "");
        client.Send(new MimeMessage(
            from: [MailboxAddress.Parse(Sender)],
            to: [MailboxAddress.Parse(recipient)],
            subject,
            body: new TextPart("plain") { Text = subject }));
    }
}
