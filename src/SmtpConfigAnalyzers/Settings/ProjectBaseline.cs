using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SmtpConfigAnalyzers.Baselines;

namespace SmtpConfigAnalyzers.Settings;

/// <summary>Finds a project's baseline among its additional files.</summary>
internal static class ProjectBaseline
{
    // An analyzer asks no clock, or two builds of one state could differ unseen: the package's targets hand the day over.
    private const string TodayProperty = "build_property.SmtpLintToday";

    /// <summary>The baseline; <see langword="null"/> if there is none.</summary>
    public static Baseline? Find(AnalyzerOptions options, CancellationToken cancellation) =>
        options.AdditionalFiles.FirstOrDefault(file => Baseline.Is(file.Path)) is { } file
            ? Read(file, options.AnalyzerConfigOptionsProvider, cancellation)
            : null;

    /// <summary>Reads a baseline.</summary>
    public static Baseline Read(AdditionalText file, AnalyzerConfigOptionsProvider provider, CancellationToken cancellation)
    {
        provider.GlobalOptions.TryGetValue(TodayProperty, out var today);
        return Baseline.Read(file.Path, file.GetText(cancellation)?.ToString() ?? "", Baseline.ParseDay(today?.Trim()));
    }
}
