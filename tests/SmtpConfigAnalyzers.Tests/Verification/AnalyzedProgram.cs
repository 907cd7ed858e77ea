using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SmtpConfigAnalyzers.Tests.Verification;

/// <summary>A program with its settings files, under every analyzer of the product. An exception in an analyzer fails the test.</summary>
/// <param name="Compilation">The program, in either language.</param>
/// <param name="Files">What lies next to it.</param>
internal sealed record AnalyzedProgram(Compilation Compilation, ImmutableArray<AdditionalText> Files)
{
    // Everything is asked for: SMTP4002, which is off by default, stands for what nobody has turned on.
    private static readonly ConfigFiles s_config = new(globalConfig: "dotnet_diagnostic.SMTP4002.severity = suggestion");

    /// <summary>What a build says, in the order of texts.</summary>
    public Task<IReadOnlyList<string>> Findings(CancellationToken cancellation = default) =>
        Run(async driver => await driver.GetAnalyzerDiagnosticsAsync(cancellation));

    /// <summary>What an editor says that opens one document after the other, each as if it were the first.</summary>
    public async Task<IReadOnlyList<string>> FindingsDocumentByDocument()
    {
        var all = new List<string>();
        foreach (var tree in Compilation.SyntaxTrees)
        {
            all.AddRange(await Run(async driver =>
                [
                    .. await driver.GetAnalyzerSyntaxDiagnosticsAsync(tree, default),
                    .. await driver.GetAnalyzerSemanticDiagnosticsAsync(
                        driver.Compilation.GetSemanticModel(tree), filterSpan: null, default),
                ]));
        }

        foreach (var file in Files)
        {
            all.AddRange(await Run(async driver => [.. (await driver.GetAnalysisResultAsync(file, default)).GetAllDiagnostics()]));
        }

        return [.. all.Order(StringComparer.Ordinal)];
    }

    /// <summary>What a build says of source.</summary>
    public Task<IReadOnlyList<string>> FindingsInSource() => Run(async driver =>
        [.. (await driver.GetAnalyzerDiagnosticsAsync()).Where(finding => finding.Location.IsInSource)]);

    /// <summary>What is said of source to whoever asks without a host, about one file after the other.</summary>
    public Task<IReadOnlyList<string>> Surveyed() => Run(driver =>
    {
        var options = driver.AnalysisOptions.Options!;
        return Task.FromResult<ImmutableArray<Diagnostic>>(
            [.. ConnectionSurvey.FilesWithMail(driver.Compilation, options, default)
                .SelectMany(tree => FindingSurvey.In(tree, driver.Compilation, options, _ => { }, default))]);
    });

    /// <summary>The same program, with its files in another order.</summary>
    public AnalyzedProgram Shuffled(Random random)
    {
        var trees = Compilation.SyntaxTrees.ToArray();
        var files = Files.ToArray();
        random.Shuffle(trees);
        random.Shuffle(files);
        return new(Compilation.RemoveAllSyntaxTrees().AddSyntaxTrees(trees), [.. files]);
    }

    private async Task<IReadOnlyList<string>> Run(Func<CompilationWithAnalyzers, Task<ImmutableArray<Diagnostic>>> ask)
    {
        var thrown = new List<Exception>();
        var options =
            new CompilationWithAnalyzersOptions(
                new(Files, s_config), (exception, _, _) =>
                thrown.Add(exception), concurrentAnalysis: true, logAnalyzerExecutionTime: false);
        var compilation = Compilation.WithOptions(Compilation.Options.WithSyntaxTreeOptionsProvider(s_config.Severities));
        var found = await ask(compilation.WithAnalyzers(Diagnose.AllAnalyzers, options));
        Assert.Empty(thrown);
        return [.. found.Select(Show).Order(StringComparer.Ordinal)];
    }

    private static string Show(Diagnostic diagnostic) =>
        $"{diagnostic.Location.GetLineSpan()}: {diagnostic.Severity} {diagnostic.Id} "
        + $"{diagnostic.GetMessage(CultureInfo.InvariantCulture)} "
        + $"{string.Join(" ", diagnostic.Properties.OrderBy(property => property.Key, StringComparer.Ordinal))}";
}
