using SmtpConfigAnalyzers.Policy;
using SmtpConfigAnalyzers.Rules.Transport;

namespace SmtpConfigAnalyzers.Rules;

/// <summary>The only list of the rules.</summary>
public static class RuleCatalog
{
    /// <summary>
    /// The rules about a connection, in the order in which they speak: one root cause is one finding, so of several that
    /// hold the first one is reported. What cannot work comes first, then the port, then clear text, then optional TLS.
    /// </summary>
    public static IReadOnlyList<TransportRule> Transport { get; } =
    [
        new DoNotEnableSslForPickup(),
        new UseAnSmtpPort(),
        new DoNotUsePort465WithSystemNetMail(),
        new UseImplicitTlsOnPort465(),
        new DoNotUseImplicitTlsOnStartTlsPort(),
        new DoNotSubmitOnPort25(),
        new UseStartTlsOnPort587(),
        new EncryptTheConnection(),
        new DoNotLeaveTlsOptional(),
    ];

    /// <summary>Every rule, by id.</summary>
    public static IReadOnlyList<Rule> All { get; } = [.. Transport.OrderBy(rule => rule.Id, StringComparer.Ordinal)];
}
