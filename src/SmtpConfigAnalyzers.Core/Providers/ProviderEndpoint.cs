using SmtpConfigAnalyzers.Model;

namespace SmtpConfigAnalyzers.Providers;

/// <summary>A port that a provider serves, and how.</summary>
/// <param name="Port">The TCP port.</param>
/// <param name="Mode">What a client must ask for there: <see cref="TransportMode.SslOnConnect"/> or
/// <see cref="TransportMode.StartTls"/>.</param>
/// <param name="IsCertain">Whether the provider says so, or two independent sources do; only then is a program moved there.</param>
public sealed record ProviderEndpoint(int Port, TransportMode Mode, bool IsCertain = true)
{
    /// <summary>Whether the server waits for a TLS handshake, instead of greeting in plain text.</summary>
    public bool StartsWithTls => Mode == TransportMode.SslOnConnect;

    /// <summary>Whether <paramref name="library"/> can connect here.</summary>
    public bool Suits(MailLibrary library) => library != MailLibrary.SystemNetMail || !StartsWithTls;

    /// <summary>Whether the port is one for relays or for the web: a program is sent there only if a provider has nothing else.</summary>
    public bool IsLastResort => Port is 25 or 80 or 443;
}
