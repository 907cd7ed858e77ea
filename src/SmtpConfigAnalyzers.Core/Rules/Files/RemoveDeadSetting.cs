using SmtpConfigAnalyzers.Model;
using SmtpConfigAnalyzers.Policy;

namespace SmtpConfigAnalyzers.Rules.Files;

/// <summary>SMTP5004: a setting that says how TLS is used, and that nobody asks.</summary>
public sealed class RemoveDeadSetting() : FactRule<DeadSettingFact>(
    "SMTP5004",
    "The TLS setting has no effect",
    "'{0}' changes nothing: no code reads it, and {1} connects with {2}. Read it there or delete it.",
    cwe: 1164)
{
    /// <inheritdoc/>
    protected override bool IsBrokenBy(DeadSettingFact fact, HostClass host) => host != HostClass.Loopback;

    /// <inheritdoc/>
    protected override string[] Arguments(DeadSettingFact fact) => [fact.Key, fact.Consumer, fact.Mode];
}
