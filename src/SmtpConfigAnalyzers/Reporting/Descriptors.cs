using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using SmtpConfigAnalyzers.Policy;

namespace SmtpConfigAnalyzers.Reporting;

/// <summary>Turns the catalogue's rules into Roslyn's descriptors.</summary>
internal static class Descriptors
{
    /// <summary>The descriptors of <paramref name="rules"/>.</summary>
    public static ImmutableArray<DiagnosticDescriptor> Of(IEnumerable<Rule> rules) => ImmutableArray.CreateRange(rules.Select(Of));

    private static DiagnosticDescriptor Of(Rule rule) => new(
        rule.Id,
        rule.Title,
        rule.Message,
        rule.Category,
        rule.Severity == RuleSeverity.Warning ? DiagnosticSeverity.Warning : DiagnosticSeverity.Info,
        isEnabledByDefault: rule.Severity != RuleSeverity.Off,
        helpLinkUri: rule.HelpLink,
        customTags: [$"CWE-{rule.Cwe}"]);
}
