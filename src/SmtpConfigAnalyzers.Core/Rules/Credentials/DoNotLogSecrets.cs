using SmtpConfigAnalyzers.Model;
using SmtpConfigAnalyzers.Policy;

namespace SmtpConfigAnalyzers.Rules.Credentials;

/// <summary>SMTP2005: MailKit leaves secrets out of its log unless it is set otherwise (MailKit, ProtocolLogger.RedactSecrets).</summary>
public sealed class DoNotLogSecrets : FactRule<SecretLogFact>
{
    /// <summary>Creates the rule.</summary>
    public DoNotLogSecrets()
        : base(
            "SMTP2005",
            "The protocol log shows passwords",
            "RedactSecrets = false writes the user name and password to the protocol log. Remove it.",
            cwe: 532) => Severity = RuleSeverity.Info;

    /// <inheritdoc/>
    protected override bool IsBrokenBy(SecretLogFact fact, HostClass host) => true;
}
