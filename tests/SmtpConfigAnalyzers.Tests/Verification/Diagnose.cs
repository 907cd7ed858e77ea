using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.VisualBasic;

namespace SmtpConfigAnalyzers.Tests.Verification;

/// <summary>Runs the analyzers over a program and gives their findings, for what the markup of <see cref="Verify"/> cannot say.</summary>
internal static class Diagnose
{
    private static readonly IReadOnlyList<MetadataReference> References =
        [.. CompilationReferences.Framework, .. CompilationReferences.MailKit];

    /// <summary>Every analyzer of the product.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> AllAnalyzers { get; } =
        [.. typeof(SmtpConnectionAnalyzer).Assembly.GetTypes()
            .Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(DiagnosticAnalyzer)))
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!)];

    /// <summary>A C# program, which may be broken.</summary>
    public static Task<ImmutableArray<Diagnostic>> CSharp(string source, params IEnumerable<MetadataReference> references) =>
        Run(Compile(source, references));

    /// <summary>A C# program under options as a user writes them.</summary>
    public static Task<ImmutableArray<Diagnostic>> CSharp(string source, ConfigFiles config) => Run(Compile(source, []), config);

    /// <summary>A Visual Basic program.</summary>
    public static Task<ImmutableArray<Diagnostic>> VisualBasic(string source) =>
        Run(VisualBasicCompilation.Create(
            "Mail",
            [VisualBasicSyntaxTree.ParseText(source, path: "/Mailer.vb")],
            References,
            new VisualBasicCompilationOptions(OutputKind.DynamicallyLinkedLibrary)));

    /// <summary>Any compilation. An exception in an analyzer fails the test.</summary>
    public static Task<ImmutableArray<Diagnostic>> Run(Compilation compilation, ConfigFiles? config = null) =>
        Run(compilation, [new SmtpConnectionAnalyzer()], config);

    /// <inheritdoc cref="Run(Compilation, ConfigFiles?)"/>
    /// <param name="compilation">The program.</param>
    /// <param name="analyzers">Who looks at it.</param>
    /// <param name="config">What the user set.</param>
    /// <param name="files">Its settings files.</param>
    public static async Task<ImmutableArray<Diagnostic>> Run(
        Compilation compilation, ImmutableArray<DiagnosticAnalyzer> analyzers, ConfigFiles? config = null,
        params IEnumerable<AdditionalText> files)
    {
        config ??= new ConfigFiles();
        Exception? thrown = null;
        var settings = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([.. files], config),
            (exception, _, _) => thrown = exception,
            concurrentAnalysis: true,
            logAnalyzerExecutionTime: false);
        var diagnostics = await compilation
            .WithOptions(compilation.Options.WithSyntaxTreeOptionsProvider(config.Severities))
            .WithAnalyzers(analyzers, settings)
            .GetAnalyzerDiagnosticsAsync();
        Assert.Null(thrown);
        return [.. diagnostics.OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start)];
    }

    /// <summary>One file of a compilation, as an editor asks for it: nothing of the other files was analysed.</summary>
    public static async Task<ImmutableArray<Diagnostic>> RunOn(SyntaxTree tree, Compilation compilation, IEnumerable<AdditionalText> files)
    {
        Exception? thrown = null;
        var settings = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([.. files], new ConfigFiles()),
            (exception, _, _) => thrown = exception,
            concurrentAnalysis: true,
            logAnalyzerExecutionTime: false);
        var diagnostics = await compilation.WithAnalyzers(AllAnalyzers, settings)
            .GetAnalyzerSemanticDiagnosticsAsync(compilation.GetSemanticModel(tree), filterSpan: null, default);
        Assert.Null(thrown);
        return diagnostics;
    }

    /// <summary>A C# library, as the compiler sees it.</summary>
    public static CSharpCompilation Compile(string source, IEnumerable<MetadataReference> references) =>
        CSharpCompilation.Create(
            "Mail",
            [CSharpSyntaxTree.ParseText(source, path: "/Mailer.cs")],
            references.Any() ? references : References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
}
