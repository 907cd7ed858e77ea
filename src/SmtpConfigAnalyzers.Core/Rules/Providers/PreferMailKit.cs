using SmtpConfigAnalyzers.Languages;
using SmtpConfigAnalyzers.Model;
using SmtpConfigAnalyzers.Policy;

namespace SmtpConfigAnalyzers.Rules.Providers;

/// <summary>SMTP4002: dotnet/platform-compat, DE0005.</summary>
public sealed class PreferMailKit : FactRule<SystemNetMailFact>
{
    /// <summary>Creates the rule.</summary>
    public PreferMailKit()
        : base(
            "SMTP4002",
            "System.Net.Mail.SmtpClient is not for new code",
            "Microsoft advises against System.Net.Mail.SmtpClient for new code: it lacks implicit TLS and modern authentication. Use "
            + "{0}.",
            cwe: 477) => Severity = RuleSeverity.Off;

    /// <inheritdoc/>
    protected override Phrase[] Arguments(SystemNetMailFact fact) => [Wording.MailKit(fact.LacksMailKit)];

    /// <inheritdoc/>
    protected override bool IsBrokenBy(SystemNetMailFact fact, HostClass host) => true;
}
