using SmtpConfigAnalyzers.Languages;
using SmtpConfigAnalyzers.Model;
using SmtpConfigAnalyzers.Policy;

namespace SmtpConfigAnalyzers.Rules.Files;

/// <summary>
/// SMTP5002: binding throws InvalidOperationException for a text that is not a value of the property's type
/// (Microsoft.Extensions.Configuration, ConfigurationBinder).
/// </summary>
public sealed class UseAValueTheConsumerUnderstands() : FactRule<RejectedValueFact>(
    "SMTP5002",
    "The value is not understood",
    "'{0}' cannot be '{1}': reading the settings fails and no mail is sent. Use {2}.",
    cwe: 1284)
{
    /// <inheritdoc/>
    protected override bool IsBrokenBy(RejectedValueFact fact, HostClass host) => true;

    /// <inheritdoc/>
    protected override Phrase[] Arguments(RejectedValueFact fact) => [$"{fact.Key}", $"{fact.Value}", fact.Expected];
}
