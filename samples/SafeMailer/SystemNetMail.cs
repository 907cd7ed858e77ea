using System.Net;
using System.Net.Mail;

namespace SafeMailer;

/// <summary>How to send with System.Net.Mail. For new code Microsoft advises MailKit.</summary>
internal static class SystemNetMail
{
    private const string Sender = "shop@contoso.com";

    // Port 587, and EnableSsl: this client has no optional TLS, so without STARTTLS nothing is sent.
    public static void Submit(string host, string recipient)
    {
        using var client = new SmtpClient(host, 587)
        {
            EnableSsl = true,
            Credentials = new NetworkCredential(Sender, Environment.GetEnvironmentVariable("SMTP_PASSWORD")),
        };
        client.Send(Sender, recipient, "Hello", "Over TLS.");
    }

    // A relay of one's own network, without a login: it may offer STARTTLS too.
    public static void SendToRelay(string recipient)
    {
        using var client = new SmtpClient("relay.intranet") { EnableSsl = true };
        client.Send(Sender, recipient, "Hello", "Over TLS.");
    }

    // Mailpit, smtp4dev, Papercut and their like listen on this machine and have no TLS.
    public static void SendToDevelopmentServer(string recipient)
    {
        using var client = new SmtpClient("localhost", 1025);
        client.Send(Sender, recipient, "Hello", "To myself.");
    }

    // A folder instead of a connection: there is nothing to encrypt.
    public static void WriteToFolder(string recipient)
    {
        var folder = Directory.CreateTempSubdirectory("outbox");
        using var client = new SmtpClient
        {
            DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory,
            PickupDirectoryLocation = folder.FullName,
        };
        client.Send(Sender, recipient, "Hello", "In a file.");
        Console.WriteLine($"Written to {folder.FullName}");
    }
}
