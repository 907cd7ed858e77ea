using SmtpConfigAnalyzers.Languages;
using SmtpConfigAnalyzers.Model;
using SmtpConfigAnalyzers.Policy;

namespace SmtpConfigAnalyzers.Rules.Certificates;

/// <summary>SMTP3001: a client that accepts every certificate talks to whoever answers (RFC 8314, section 5.3; RFC 7817).</summary>
public sealed class DoNotAcceptAnyCertificate() : FactRule<CertificateFact>(
    "SMTP3001",
    "Every certificate is accepted",
    "Every certificate is accepted: anyone who intercepts the connection reads what is sent, passwords too. {0}.",
    cwe: 295)
{
    /// <inheritdoc/>
    protected override bool IsBrokenBy(CertificateFact fact, HostClass host) =>
        fact.Accepted == AcceptedErrors.All && host != HostClass.Loopback;

    /// <inheritdoc/>
    protected override Phrase[] Arguments(CertificateFact fact) =>
        [fact.Switch is { } off ? $"Set {off}" : (Phrase)$"Remove this callback"];
}
