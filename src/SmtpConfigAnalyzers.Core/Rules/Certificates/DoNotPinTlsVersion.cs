using SmtpConfigAnalyzers.Model;
using SmtpConfigAnalyzers.Policy;

namespace SmtpConfigAnalyzers.Rules.Certificates;

/// <summary>SMTP3004: TLS 1.3 should be supported and preferred (RFC 9325, section 3.1.1).</summary>
public sealed class DoNotPinTlsVersion : FactRule<TlsVersionFact>
{
    private const int Tls12 = 3072; // System.Security.Authentication.SslProtocols.Tls12

    /// <summary>Creates the rule.</summary>
    public DoNotPinTlsVersion()
        : base(
            "SMTP3004",
            "TLS 1.3 is not allowed",
            "Only TLS 1.2 is allowed here, so TLS 1.3 is never used. Remove this and let the system choose the version.",
            cwe: 327) => Severity = RuleSeverity.Info;

    /// <inheritdoc/>
    protected override bool IsBrokenBy(TlsVersionFact fact, HostClass host) => fact.Versions == Tls12 && !fact.AddsToOthers;
}
