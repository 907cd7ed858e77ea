using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SmtpConfigAnalyzers.Tests.Verification;

/// <summary>A project with settings files, analysed as a compiler does it. An exception in an analyzer fails the test.</summary>
internal sealed class SettingsBuild(params (string Path, string Text)[] files)
{
    private readonly ImmutableArray<AdditionalText> _files = [.. files.Select(file => new SettingsText(file.Path, file.Text))];

    /// <summary>What the user set.</summary>
    public ConfigFiles Config { get; init; } = new();

    /// <summary>The code, and what it is compiled against.</summary>
    public Compilation Compilation { get; init; } = Diagnose.Compile("", []);

    /// <summary>All findings, in the order of files and places.</summary>
    public async Task<IReadOnlyList<Diagnostic>> Analyze() => InOrder(await Run(driver => driver.GetAnalyzerDiagnosticsAsync()));

    /// <summary>The findings, as "SMTP1003 error appsettings.json(4,13)".</summary>
    public async Task<IReadOnlyList<string>> Report() => [.. (await Analyze()).Select(Show)];

    /// <summary>The ids of the findings.</summary>
    public async Task<string> Ids() => string.Join(" ", (await Analyze()).Select(diagnostic => diagnostic.Id));

    /// <summary>All findings of each file's own action, asked for one file at a time by a host of its own.</summary>
    public async Task<IReadOnlyList<string>> ReportFileByFile()
    {
        var all = new List<Diagnostic>();
        foreach (var file in _files)
        {
            all.AddRange(await Run(async driver => (await driver.GetAnalysisResultAsync(file, default)).GetAllDiagnostics()));
        }

        return [.. InOrder(all).Select(Show)];
    }

    private static string Show(Diagnostic diagnostic)
    {
        var place = diagnostic.Location.GetLineSpan();
        return $"{diagnostic.Id} {diagnostic.Severity.ToString().ToLowerInvariant()} "
            + $"{Path.GetFileName(place.Path)}({place.StartLinePosition.Line + 1},{place.StartLinePosition.Character + 1})";
    }

    private static IReadOnlyList<Diagnostic> InOrder(IEnumerable<Diagnostic> diagnostics) =>
        [.. diagnostics.OrderBy(diagnostic => diagnostic.Location.GetLineSpan().Path, StringComparer.Ordinal)
            .ThenBy(diagnostic => diagnostic.Location.SourceSpan.Start)];

    private async Task<ImmutableArray<Diagnostic>> Run(Func<CompilationWithAnalyzers, Task<ImmutableArray<Diagnostic>>> ask)
    {
        Exception? thrown = null;
        var options =
            new CompilationWithAnalyzersOptions(
                new(_files, Config), (exception, _, _) => thrown = exception, concurrentAnalysis: true, logAnalyzerExecutionTime: false);
        var compilation = Compilation.WithOptions(Compilation.Options.WithSyntaxTreeOptionsProvider(Config.Severities));
        var diagnostics = await ask(compilation.WithAnalyzers(Diagnose.AllAnalyzers, options));
        Assert.Null(thrown);
        return diagnostics;
    }
}
