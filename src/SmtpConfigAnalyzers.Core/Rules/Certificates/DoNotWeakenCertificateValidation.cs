using SmtpConfigAnalyzers.Model;
using SmtpConfigAnalyzers.Policy;

namespace SmtpConfigAnalyzers.Rules.Certificates;

/// <summary>SMTP3002: the name and the chain are what makes a certificate one of this server (RFC 7817, section 3).</summary>
public sealed class DoNotWeakenCertificateValidation() : FactRule<CertificateFact>(
    "SMTP3002",
    "Certificate errors are ignored",
    "This callback accepts a certificate for another host or from an untrusted authority, so it can be anyone's. Return sslPolicyErrors == "
    + "SslPolicyErrors.None.",
    cwe: 297)
{
    /// <inheritdoc/>
    protected override bool IsBrokenBy(CertificateFact fact, HostClass host) =>
        fact.Accepted is not (AcceptedErrors.None or AcceptedErrors.All) && host != HostClass.Loopback;
}
