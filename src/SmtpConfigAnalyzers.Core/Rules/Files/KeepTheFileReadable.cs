using SmtpConfigAnalyzers.Languages;
using SmtpConfigAnalyzers.Model;
using SmtpConfigAnalyzers.Policy;

namespace SmtpConfigAnalyzers.Rules.Files;

/// <summary>
/// SMTP5003: what is after the place is not judged, and the program that reads the file fails (RFC 8259; XML 1.0, section 1.2).
/// </summary>
public sealed class KeepTheFileReadable : FactRule<UnreadableFileFact>
{
    /// <summary>Creates the rule.</summary>
    public KeepTheFileReadable()
        : base(
            "SMTP5003",
            "A file with mail settings is malformed",
            "This file with mail settings is malformed. {0} What follows may not have been checked.",
            cwe: 228) => Severity = RuleSeverity.Info;

    /// <inheritdoc/>
    protected override bool IsBrokenBy(UnreadableFileFact fact, HostClass host) => true;

    /// <inheritdoc/>
    protected override Phrase[] Arguments(UnreadableFileFact fact) => [$"{fact.Reason}"];
}
