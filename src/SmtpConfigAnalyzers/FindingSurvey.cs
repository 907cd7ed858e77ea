using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SmtpConfigAnalyzers;

/// <summary>What the package finds in a program with its settings files: for fixes, which are tried before they are offered.</summary>
public static class FindingSurvey
{
    /// <summary>Asks every analyzer, about the files alone that can have findings.</summary>
    /// <param name="compilation">The program.</param>
    /// <param name="options">Its settings files, and what the user set.</param>
    /// <param name="cancellation">Ends the work.</param>
    public static async Task<IReadOnlyList<Diagnostic>> OfAsync(
        Compilation compilation, AnalyzerOptions options, CancellationToken cancellation)
    {
        var analyzed = compilation.WithAnalyzers(
            AnalyzerList.All,
            new CompilationWithAnalyzersOptions(
                options, onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: false));
        var found = new List<Diagnostic>();
        foreach (var tree in ConnectionSurvey.FilesWithMail(compilation))
        {
#pragma warning disable RS1030 // No analyzer runs this.
            found.AddRange(
                await analyzed.GetAnalyzerSemanticDiagnosticsAsync(compilation.GetSemanticModel(tree), filterSpan: null, cancellation)
                .ConfigureAwait(false));
#pragma warning restore RS1030
        }

        foreach (var file in options.AdditionalFiles)
        {
            found.AddRange((await analyzed.GetAnalysisResultAsync(file, cancellation).ConfigureAwait(false)).GetAllDiagnostics());
        }

        return found;
    }
}
