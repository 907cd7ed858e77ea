using SmtpConfigAnalyzers.Model;
using SmtpConfigAnalyzers.Policy;

namespace SmtpConfigAnalyzers.Rules.Certificates;

/// <summary>SMTP3003: TLS 1.0 and 1.1 must not be negotiated (RFC 8996, sections 4 and 5; RFC 9325, section 3.1.1).</summary>
public sealed class DoNotUseObsoleteTls() : FactRule<TlsVersionFact>(
    "SMTP3003",
    "An obsolete TLS version is allowed",
    "TLS 1.0, TLS 1.1 and SSL must not be used (RFC 8996), and the handshake fails on many systems. Remove this and let the system choose "
    + "TLS 1.2 or 1.3.",
    cwe: 327)
{
    // Ssl2 (12), Ssl3 (48), Tls (192) and Tls11 (768), as System.Security.Authentication.SslProtocols numbers them.
    private const int Obsolete = 12 | 48 | 192 | 768;

    /// <inheritdoc/>
    protected override bool IsBrokenBy(TlsVersionFact fact, HostClass host) => (fact.Versions & Obsolete) != 0;
}
