using System.Net;
using System.Net.Mail;

namespace Shop;

/// <summary>Clients that a class keeps or makes.</summary>
public sealed class Stored : IDisposable
{
    private static readonly SmtpClient Relay = new("relay");

    private readonly SmtpClient _client;
    private readonly Lazy<SmtpClient> _lazy = new(() => new SmtpClient("lazy.contoso.com", 587) { EnableSsl = true });

    public Stored(string host, string password)
    {
        _client = new SmtpClient(host, 587);
        _client.EnableSsl = true;
        _client.Credentials = new NetworkCredential("mailer", password);
    }

    // Handed out: it stays.
    public SmtpClient Own { get; } = new SmtpClient("own.contoso.com", 587) { EnableSsl = true }; // stays

    public Task SendAsync(MailMessage message) => _client.SendMailAsync(message);

    public void SendLazily(MailMessage message) => _lazy.Value.Send(message);

    public static void SendInternally(MailMessage message) => Relay.Send(message);

    public void SendMade(MailMessage message)
    {
        using var client = Create();
        client.Send(message);
    }

    private static SmtpClient Create()
    {
        var client = new SmtpClient("made.contoso.com", 587);
        client.EnableSsl = true;
        return client;
    }

    public void Dispose() => _client.Dispose();
}
