using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using SmtpConfigAnalyzers.Baselines;
using SmtpConfigAnalyzers.Files.Reading;
using SmtpConfigAnalyzers.Reporting;
using SmtpConfigAnalyzers.Rules;
using SmtpConfigAnalyzers.Settings;
using SmtpConfigAnalyzers.Symbols;

namespace SmtpConfigAnalyzers;

/// <summary>
/// Judges the project's settings files, and its baseline. Each file is asked for by itself and reports what is in
/// its own lines; the others are read for what lies over it. All rules are here: the compiler skips an analyzer
/// whose rules are all Info, and knows nothing of what a file's own options make louder.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp, LanguageNames.VisualBasic)]
public sealed class SettingsFileAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.CreateRange(RuleCatalog.All.Select(Descriptors.Of).Append(Descriptors.Baseline));

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            // The first file that is asked for reads all of them; the host keeps each until its text changes.
            var settings = new Once<ProjectSettings>(() => ProjectSettings.Of(
                start.Compilation,
                start.Options,
                file => start.TryGetValue(file, ProjectSettings.Documents, out var document) ? document : null,
                () => ConnectionSurvey.VerdictsBySetting(start.Compilation, start.Options, Request.Cancellation),
                Request.Cancellation));
            start.RegisterAdditionalFileAction(file => Analyze(file, settings));
        });
    }

    private static void Analyze(AdditionalFileAnalysisContext context, Once<ProjectSettings> settings)
    {
        using var request = Request.Until(context.CancellationToken);
        var file = context.AdditionalFile;
        if (!ProjectSettings.IsReported(file, context.Options.AnalyzerConfigOptionsProvider)
            || file.GetText(context.CancellationToken) is not { } text)
        {
            return;
        }

        if (Baseline.Is(file.Path))
        {
            var baseline = ProjectBaseline.Read(file, context.Options.AnalyzerConfigOptionsProvider, context.CancellationToken);
            foreach (var problem in baseline.Problems.Concat(Unused(baseline, settings)))
            {
                context.ReportDiagnostic(
                    Diagnostic.Create(
                        Descriptors.Baseline, LocationOf(file, text, problem.Range), Descriptors.Arguments([$"{problem.Message}"])));
            }
        }
        else
        {
            foreach (var (finding, fingerprint) in settings.Value.JudgeNamed(file.Path))
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    Descriptors.Of(finding.Rule),
                    LocationOf(file, text, finding.Place.Range),
                    settings.Value.SeverityOf(finding) ?? DiagnosticSeverity.Hidden,
                    null,
                    ImmutableDictionary<string, string?>.Empty.Add(FindingReport.FingerprintKey, fingerprint),
                    Descriptors.Arguments(finding.Arguments)));
            }
        }
    }

    // Only for settings files: findings in source are not known here, and a file that is gone may be another project's.
    private static IEnumerable<BaselineProblem> Unused(Baseline baseline, Once<ProjectSettings> settings)
    {
        foreach (var entries in baseline.Entries.GroupBy(baseline.FileOf))
        {
            if (settings.Value.Find(entries.Key) is { } path)
            {
                var known = new HashSet<(string, string)>(
                    settings.Value.JudgeNamed(path).Select(named => (named.Finding.Rule.Id, named.Fingerprint)));
                foreach (var entry in entries.Where(
                    entry => settings.Value.IsOn(entry.Rule, path) && !known.Contains((entry.Rule, entry.Fingerprint))))
                {
                    yield return new(
                        entry.Range,
                        $"Nothing in '{entry.File}' breaks {entry.Rule} as this entry says: it suppresses nothing. Delete it.");
                }
            }
        }
    }

    private static Location LocationOf(AdditionalText file, SourceText text, TextRange range)
    {
        var span = TextSpan.FromBounds(Math.Min(range.Start, text.Length), Math.Min(range.End, text.Length));
        return Location.Create(file.Path, span, text.Lines.GetLinePositionSpan(span));
    }
}
