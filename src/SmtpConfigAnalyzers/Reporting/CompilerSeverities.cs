using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SmtpConfigAnalyzers.Policy;

namespace SmtpConfigAnalyzers.Reporting;

/// <summary>
/// What the compiler knows of the severities that a user set. It applies them itself to what is reported, and does not say beforehand what
/// comes of it.
/// </summary>
internal static class CompilerSeverities
{
    /// <summary>What is set for a file.</summary>
    /// <param name="compilation">Has what the command line says, and global configuration.</param>
    /// <param name="tree">The file if it is source; <see langword="null"/> for a settings file.</param>
    /// <param name="options">The file's options.</param>
    /// <param name="isTestProject">Whether the project holds tests.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public static SeveritySources Of(
        Compilation compilation, SyntaxTree? tree, AnalyzerConfigOptions options, bool isTestProject, CancellationToken cancellation)
    {
        var trees = compilation.Options.SyntaxTreeOptionsProvider;
        return new()
        {
            Build = id =>
                compilation.Options.SpecificDiagnosticOptions.TryGetValue(id, out var severity) ? BuildOf(severity) : BuildSeverity.NotSaid,
            AreWarningsErrors = compilation.Options.GeneralDiagnosticOption == ReportDiagnostic.Error,
            Source = id =>
                tree is not null && trees?.TryGetDiagnosticValue(tree, id, cancellation, out var severity) == true
                ? SeverityOf(severity)
                : null,
            Global = id => trees?.TryGetGlobalDiagnosticValue(id, cancellation, out var severity) == true ? SeverityOf(severity) : null,
            Option = key => options.TryGetValue(key, out var text) ? text : null,
            IsSettingsFile = tree is null,
            IsTestProject = isTestProject,
        };
    }

    // "Default" is what /warnaserror-:ID leaves.
    private static BuildSeverity BuildOf(ReportDiagnostic severity) => severity switch
    {
        ReportDiagnostic.Suppress => BuildSeverity.Off,
        ReportDiagnostic.Error => BuildSeverity.Error,
        ReportDiagnostic.Default => BuildSeverity.NotAnError,
        _ => BuildSeverity.NotSaid,
    };

    private static RuleSeverity? SeverityOf(ReportDiagnostic severity) => severity switch
    {
        ReportDiagnostic.Error => RuleSeverity.Error,
        ReportDiagnostic.Warn => RuleSeverity.Warning,
        ReportDiagnostic.Info => RuleSeverity.Info,
        ReportDiagnostic.Hidden => RuleSeverity.Hidden,
        ReportDiagnostic.Suppress => RuleSeverity.Off,
        _ => null,
    };
}
