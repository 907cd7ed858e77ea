using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using SmtpConfigAnalyzers.Files.Disclosure;
using SmtpConfigAnalyzers.Languages;
using SmtpConfigAnalyzers.Policy;
using SmtpConfigAnalyzers.Rules;

namespace SmtpConfigAnalyzers.Reporting;

/// <summary>Turns the catalogue's rules into Roslyn's descriptors.</summary>
internal static class Descriptors
{
    private static readonly ImmutableDictionary<string, DiagnosticDescriptor> ById =
        RuleCatalog.All.ToImmutableDictionary(rule => rule.Id, Create);

    /// <summary>An entry of a baseline that does not do what it seems to: no rule about mail, so not in the catalogue.</summary>
    public static readonly DiagnosticDescriptor Baseline = new(
        "SMTPLINT002",
        "The baseline has an entry without effect",
        "{0}",
        "SmtpLint",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: "https://github.com/SmtpConfigAnalyzers/SmtpConfigAnalyzers/blob/main/docs/configuration.md#a-baseline");

    /// <summary>The descriptor of <paramref name="rule"/>, the same one for all analyzers.</summary>
    public static DiagnosticDescriptor Of(Rule rule) => ById[rule.Id];

    /// <summary>
    /// A message's arguments with the note that every message ends in: where a value is said that is read from elsewhere.
    /// </summary>
    public static object[] Arguments(IEnumerable<Phrase> arguments, Phrase? note = null) =>
        [.. arguments.Select(Quotation.Of), note ?? $""];

    private static DiagnosticDescriptor Create(Rule rule) => new(
        rule.Id,
        new CatalogText(rule.Title),
        new CatalogText(rule.Message, $"{{{rule.ArgumentCount}}}"),
        rule.Category,
        rule.Severity == RuleSeverity.Warning ? DiagnosticSeverity.Warning : DiagnosticSeverity.Info,
        isEnabledByDefault: rule.Severity != RuleSeverity.Off,
        helpLinkUri: rule.HelpLink,
        customTags: [$"CWE-{rule.Cwe}"]);
}
