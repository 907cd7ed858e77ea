using SmtpConfigAnalyzers.Model;
using SmtpConfigAnalyzers.Policy;

namespace SmtpConfigAnalyzers.Rules.Certificates;

/// <summary>SMTP3005: MailKit checks revocation unless it is set otherwise (MailKit, MailService.CheckCertificateRevocation).</summary>
public sealed class DoNotTurnRevocationCheckOff : FactRule<RevocationFact>
{
    /// <summary>Creates the rule.</summary>
    public DoNotTurnRevocationCheckOff()
        : base(
            "SMTP3005",
            "Certificate revocation is not checked",
            "A revoked certificate is still accepted. Check revocation, unless the authority publishes no revocation list.",
            cwe: 299) => Severity = RuleSeverity.Info;

    /// <inheritdoc/>
    protected override bool IsBrokenBy(RevocationFact fact, HostClass host) => host != HostClass.Loopback;
}
