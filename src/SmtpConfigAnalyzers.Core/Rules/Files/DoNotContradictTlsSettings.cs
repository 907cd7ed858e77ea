using SmtpConfigAnalyzers.Languages;
using SmtpConfigAnalyzers.Model;
using SmtpConfigAnalyzers.Policy;

namespace SmtpConfigAnalyzers.Rules.Files;

/// <summary>SMTP5001: a connection has one mode; of two settings that ask for different ones the reader passes one over.</summary>
public sealed class DoNotContradictTlsSettings() : FactRule<ContradictionFact>(
    "SMTP5001",
    "TLS settings contradict each other",
    "{0} and {1} ask for different modes, and a connection has only one: the other is ignored. Keep the one you mean.",
    cwe: 436)
{
    /// <inheritdoc/>
    protected override bool IsBrokenBy(ContradictionFact fact, HostClass host) => host != HostClass.Loopback;

    /// <inheritdoc/>
    protected override Phrase[] Arguments(ContradictionFact fact) => [$"{fact.First}", $"{fact.Second}"];
}
