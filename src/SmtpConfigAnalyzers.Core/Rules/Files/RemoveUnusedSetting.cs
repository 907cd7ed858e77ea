using SmtpConfigAnalyzers.Languages;
using SmtpConfigAnalyzers.Model;
using SmtpConfigAnalyzers.Policy;

namespace SmtpConfigAnalyzers.Rules.Files;

/// <summary>SMTP5005: a setting that nobody asks, and that agrees with the connection or promises less (CWE-1164).</summary>
public sealed class RemoveUnusedSetting : FactRule<DeadSettingFact>
{
    /// <summary>Creates the rule.</summary>
    public RemoveUnusedSetting()
        : base(
            "SMTP5005",
            "A TLS setting or port is not used",
            "'{0}' changes nothing: no code reads it, and {1} connects with {2}. Read it there or delete it.",
            cwe: 1164) =>
        (Severity, StatesNoFault) = (RuleSeverity.Info, true);

    /// <inheritdoc/>
    protected override bool IsBrokenBy(DeadSettingFact fact, HostClass host) => !fact.Misleads && host != HostClass.Loopback;

    /// <inheritdoc/>
    protected override Phrase[] Arguments(DeadSettingFact fact) => [$"{fact.Key}", $"{fact.Consumer}", fact.Mode];
}
