using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using SmtpConfigAnalyzers;
using SmtpLint.Findings;

namespace SmtpLint.Code;

/// <summary>Runs the package's analyzers over a project that is compiled loosely, with the settings files as a build would hand them over.</summary>
/// <param name="root">The folder that paths are told relative to.</param>
/// <param name="read">Gives a file's text; <see langword="null"/> if it cannot be read.</param>
internal sealed class ProjectAnalysis(string root, Func<string, string?> read)
{
    private readonly LooseCompiler _compiler = new(read);
    private readonly DiagnosticReader _diagnostics = new(root);

    // All that judge code. Settings files by themselves, and the baseline, are the tool's own business.
    private static ImmutableArray<DiagnosticAnalyzer> Analyzers =>
    [
        .. typeof(MailAnalyzer).Assembly.GetTypes()
            .Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && !type.IsSubclassOf(typeof(DiagnosticSuppressor)) && type != typeof(SettingsFileAnalyzer))
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    /// <summary>Judges a project.</summary>
    /// <param name="project">The project, with its settings files.</param>
    /// <param name="others">The projects that it references, directly or not; they have no settings here.</param>
    /// <param name="cancellation">Ends the work.</param>
    public ProjectVerdict Judge(CSharpProject project, IReadOnlyList<CSharpProject> others, CancellationToken cancellation)
    {
        var compilation = _compiler.Compile(project, others, cancellation);
        var config = new ProjectConfig(project, compilation.SyntaxTrees.Select(tree => tree.FilePath).Concat(project.SettingsFiles));
        compilation = compilation.WithOptions(SeverityOptions.Apply(compilation.Options, project).WithSyntaxTreeOptionsProvider(config.Severities));

        var problems = new ConcurrentDictionary<string, LintProblem>();
        ImmutableArray<AdditionalText> files = [.. project.SettingsFiles.Select(file => read(file) is { } text ? new SettingsText(file, text) : null).OfType<SettingsText>()];
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions(files, config),
            (exception, analyzer, _) => problems.TryAdd(analyzer.GetType().Name, CrashIn(analyzer, exception, project)),
            concurrentAnalysis: true,
            logAnalyzerExecutionTime: false,
            reportSuppressedDiagnostics: true);
        var analyzed = compilation.WithAnalyzers(Analyzers, options);
        var diagnostics = compilation.SyntaxTrees
            .Where(tree => MailGate.MayHoldFinding(tree.FilePath, tree.GetText(cancellation).ToString()))
            .AsParallel().AsOrdered().WithCancellation(cancellation)
            .SelectMany(tree => analyzed.GetAnalyzerSemanticDiagnosticsAsync(compilation.GetSemanticModel(tree), null, cancellation).GetAwaiter().GetResult())
            .ToList();

        var own = project.Sources.ToHashSet(StringComparer.Ordinal);
        return new(
            [.. diagnostics.Where(diagnostic => !diagnostic.IsSuppressed).Select(_diagnostics.Read).OfType<CodeFinding>()],
            [.. problems.Values],
            diagnostics.Count(diagnostic => diagnostic.IsSuppressed && own.Contains(diagnostic.Location.GetLineSpan().Path)),
            compilation.SyntaxTrees.Where(tree => own.Contains(tree.FilePath)).Sum(tree => UnboundCalls.Count(tree, compilation, cancellation)));
    }

    // An exception's message may hold text of the program.
    private LintProblem CrashIn(DiagnosticAnalyzer analyzer, Exception exception, CSharpProject project) => new(
        Path.GetRelativePath(root, project.File ?? project.Folder).Replace('\\', '/'),
        null,
        $"{analyzer.GetType().Name} failed with {exception.GetType().Name}: findings in the C# of this project may be missing. Please report this.");

    private sealed class SettingsText(string path, string text) : AdditionalText
    {
        private readonly SourceText _text = SourceText.From(text, Encoding.UTF8);

        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
    }
}
