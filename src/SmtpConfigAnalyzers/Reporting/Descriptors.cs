using Microsoft.CodeAnalysis;
using SmtpConfigAnalyzers.Policy;

namespace SmtpConfigAnalyzers.Reporting;

/// <summary>Turns the catalogue's rules into Roslyn's descriptors.</summary>
internal static class Descriptors
{
    /// <summary>The descriptor of <paramref name="rule"/>.</summary>
    public static DiagnosticDescriptor Of(Rule rule) => new(
        rule.Id,
        rule.Title,
        rule.Message,
        rule.Category,
        rule.Severity == RuleSeverity.Warning ? DiagnosticSeverity.Warning : DiagnosticSeverity.Info,
        isEnabledByDefault: rule.Severity != RuleSeverity.Off,
        helpLinkUri: rule.HelpLink,
        customTags: [$"CWE-{rule.Cwe}"]);
}
