using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SmtpConfigAnalyzers.Reporting;
using SmtpConfigAnalyzers.Rules;
using SmtpConfigAnalyzers.Settings;

namespace SmtpConfigAnalyzers;

/// <summary>Silences the findings that the project's baseline knows; a SARIF log keeps them, marked as suppressed.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp, LanguageNames.VisualBasic)]
public sealed class BaselineSuppressor : DiagnosticSuppressor
{
    private static readonly ImmutableDictionary<string, SuppressionDescriptor> ByRule = RuleCatalog.All.ToImmutableDictionary(
        rule => rule.Id,
        rule => new SuppressionDescriptor($"BASELINE_{rule.Id}", rule.Id, "The finding is in the project's smtplint.baseline.json."));

    /// <inheritdoc/>
    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions { get; } = ImmutableArray.CreateRange(ByRule.Values);

    /// <inheritdoc/>
    public override void ReportSuppressions(SuppressionAnalysisContext context)
    {
        if (ProjectBaseline.Find(context.Options, context.CancellationToken) is not { Entries.Count: > 0 } baseline)
        {
            return;
        }

        foreach (var diagnostic in context.ReportedDiagnostics)
        {
            if (diagnostic.Properties.TryGetValue(FindingReport.FingerprintKey, out var fingerprint) && fingerprint is not null
                && baseline.Knows(diagnostic.Id, diagnostic.Location.GetMappedLineSpan().Path, fingerprint))
            {
                context.ReportSuppression(Suppression.Create(ByRule[diagnostic.Id], diagnostic));
            }
        }
    }
}
