using System.Net.Security;
using System.Security.Cryptography;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace SafeMailer;

/// <summary>How to send with MailKit.</summary>
internal static class MailKitClients
{
    private const string Sender = "shop@contoso.com";

    // From the environment: not in the source, its history or the assembly.
    private static string Password => Environment.GetEnvironmentVariable("SMTP_PASSWORD") ?? "";

    private static string AccessToken => Environment.GetEnvironmentVariable("SMTP_ACCESS_TOKEN") ?? "";

    // StartTls, not StartTlsWhenAvailable: without STARTTLS nothing is sent.
    public static void SubmitWithStartTls(string host, string recipient)
    {
        using var client = new SmtpClient();
        client.Connect(host, 587, SecureSocketOptions.StartTls);
        client.Authenticate(Sender, Password);
        client.Send(Message(recipient));
        client.Disconnect(quit: true);
    }

    // TLS from the first byte; useSsl: true says the same.
    public static void SubmitWithImplicitTls(string host, string recipient)
    {
        using var client = new SmtpClient();
        client.Connect(host, 465, SecureSocketOptions.SslOnConnect);
        client.Authenticate(Sender, Password);
        client.Send(Message(recipient));
        client.Disconnect(quit: true);
    }

    // What the provider documents for its own host: Microsoft 365 has 587 and no 465, and prefers OAuth 2.0.
    public static void SubmitToProvider(string recipient)
    {
        using var client = new SmtpClient();
        client.Connect("smtp.office365.com", 587, SecureSocketOptions.StartTls);
        client.Authenticate(new SaslMechanismOAuth2(Sender, AccessToken));
        client.Send(Message(recipient));
        client.Disconnect(quit: true);
    }

    // The port decides the mode. Auto would do so as well, but leaves TLS optional on every port but 465.
    public static void SubmitOnConfiguredPort(string host, int port, string recipient)
    {
        using var client = new SmtpClient();
        client.Connect(host, port, port == 465 ? SecureSocketOptions.SslOnConnect : SecureSocketOptions.StartTls);
        client.Authenticate(Sender, Password);
        client.Send(Message(recipient));
        client.Disconnect(quit: true);
    }

    // Optional TLS is not a risk where nothing is sent before the program has looked.
    public static void SubmitAfterCheck(string host, string recipient)
    {
        using var client = new SmtpClient();
        client.Connect(host, 587, SecureSocketOptions.Auto);
        if (!client.IsSecure)
        {
            throw new InvalidOperationException($"'{host}' does not offer TLS.");
        }

        client.Authenticate(Sender, Password);
        client.Send(Message(recipient));
        client.Disconnect(quit: true);
    }

    // As an address: MailKit knows always, true and yes. The login is not part of it.
    public static void SubmitByAddress(string host, string recipient)
    {
        using var client = new SmtpClient();
        client.Connect(new Uri($"smtp://{host}:587/?starttls=always"));
        client.Authenticate(Sender, Password);
        client.Send(Message(recipient));
        client.Disconnect(quit: true);
    }

    // A server with a certificate of its own: what is valid passes, and that one certificate, known by its hash.
    // The TLS version is not named, so the system takes the best.
    public static void SubmitToPinnedServer(string host, string recipient)
    {
        var pin = Environment.GetEnvironmentVariable("SMTP_CERTIFICATE_SHA256");
        using var client = new SmtpClient();
        client.ServerCertificateValidationCallback = (_, certificate, _, errors) =>
            errors == SslPolicyErrors.None || (pin is not null && certificate?.GetCertHashString(HashAlgorithmName.SHA256) == pin);
        client.Connect(host, 587, SecureSocketOptions.StartTls);
        client.Authenticate(Sender, Password);
        client.Send(Message(recipient));
        client.Disconnect(quit: true);
    }

    // RequireTLS asks the servers after this one for TLS; the mode is what this connection needs.
    public static void SubmitConfidentially(string host, string recipient)
    {
        using var client = new SmtpClient { RequireTLS = true };
        client.Connect(host, 587, SecureSocketOptions.StartTls);
        client.Authenticate(Sender, Password);
        client.Send(Message(recipient));
        client.Disconnect(quit: true);
    }

    // The log leaves passwords out, until RedactSecrets is set to false.
    public static void SubmitWithLog(string host, string recipient)
    {
        using var client = new SmtpClient(new ProtocolLogger("smtp.log"));
        client.Connect(host, 587, SecureSocketOptions.StartTls);
        client.Authenticate(Sender, Password);
        client.Send(Message(recipient));
        client.Disconnect(quit: true);
    }

    // Mailpit, smtp4dev, Papercut and their like listen on this machine and have no TLS.
    public static void SendToDevelopmentServer(string recipient)
    {
        using var client = new SmtpClient();
        client.Connect("localhost", 1025, SecureSocketOptions.None);
        client.Send(Message(recipient));
        client.Disconnect(quit: true);
    }

    private static MimeMessage Message(string recipient) => new(
        from: [MailboxAddress.Parse(Sender)],
        to: [MailboxAddress.Parse(recipient)],
        subject: "Hello",
        body: new TextPart("plain") { Text = "Over TLS." });
}
