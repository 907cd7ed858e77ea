using SmtpConfigAnalyzers.Languages;
using SmtpConfigAnalyzers.Model;
using SmtpConfigAnalyzers.Policy;

namespace SmtpConfigAnalyzers.Rules.Providers;

/// <summary>
/// SMTP4003: until 4.16.0, MailKit kept what it had read before the handshake, so that responses sent in plain text count as
/// the server's (CVE-2026-41319; MailKit, ReleaseNotes.md).
/// </summary>
public sealed class UpdateMailKit : FactRule<StartTlsFact>
{
    /// <summary>Creates the rule.</summary>
    public UpdateMailKit()
        : base(
            "SMTP4003",
            "This MailKit version is vulnerable during STARTTLS",
            "MailKit {0} takes what an attacker sends before the TLS handshake for the server's response "
            + "(CVE-2026-41319). Update it to 4.16.0.",
            cwe: 1395) => Severity = RuleSeverity.Info;

    /// <summary>
    /// The first version without the fault. Assemblies of MailKit are numbered like its packages, but for the last two parts.
    /// </summary>
    public static Version FirstFixed { get; } = new(4, 16);

    /// <inheritdoc/>
    protected override Phrase[] Arguments(StartTlsFact fact) => [$"{fact.MailKit.ToString(2)}"];

    /// <inheritdoc/>
    protected override bool IsBrokenBy(StartTlsFact fact, HostClass host) => fact.MailKit < FirstFixed && host != HostClass.Loopback;
}
