using SmtpConfigAnalyzers.Languages;
using SmtpConfigAnalyzers.Model;
using SmtpConfigAnalyzers.Policy;

namespace SmtpConfigAnalyzers.Rules.Files;

/// <summary>SMTP5004: a setting that nobody asks, and that says more than is true (CWE-1164).</summary>
public sealed class RemoveDeadSetting() : FactRule<DeadSettingFact>(
    "SMTP5004",
    "A TLS setting or port has no effect",
    "'{0}' changes nothing: no code reads it, and {1} connects with {2}. Read it there or delete it.",
    cwe: 1164)
{
    /// <inheritdoc/>
    protected override bool IsBrokenBy(DeadSettingFact fact, HostClass host) => fact.Misleads && host != HostClass.Loopback;

    /// <inheritdoc/>
    protected override Phrase[] Arguments(DeadSettingFact fact) => [$"{fact.Key}", $"{fact.Consumer}", fact.Mode];
}
