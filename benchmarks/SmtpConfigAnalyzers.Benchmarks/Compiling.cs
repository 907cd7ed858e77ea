using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace SmtpConfigAnalyzers.Benchmarks;

/// <summary>What the package adds to the compilation of a large program.</summary>
[MemoryDiagnoser]
public class Compiling
{
    private const int SettingsFiles = 20;

    // As in a build: the compiler does not run an analyzer all of whose rules are notes.
    private static readonly DiagnosticAnalyzer[] s_package = [new SmtpConnectionAnalyzer(), new SettingsFileAnalyzer(), new BaselineSuppressor()];
    private static readonly AnalyzerOptions s_noFiles = new([]);

    private IReadOnlyList<SyntaxTree> _trees = [];
    private AnalyzerOptions _files = s_noFiles;
    private ImmutableArray<DiagnosticAnalyzer> _sdk = [];

    /// <summary>How many files of some 500 lines the program has.</summary>
    [Params(100)]
    public int Files { get; set; }

    /// <summary>Where the program has mail.</summary>
    [Params(Mail.Nowhere, Mail.InFewFiles, Mail.InEveryFile)]
    public Mail Mail { get; set; }

    /// <summary>The lines of the program.</summary>
    public int Lines => SourceTrees.Lines(_trees);

    [GlobalSetup]
    public void Setup()
    {
        _trees = SourceTrees.Make(Files, Mail);
        _files = new([.. Enumerable.Range(0, SettingsFiles).Select(file => (AdditionalText)new SettingsFile($"/shop/Service{file}/appsettings.json", SampleFiles.Json(sections: 1)))]);
        _sdk = SdkAnalyzers.InABuild();
    }

    [Benchmark(Baseline = true)]
    public int Nothing() => Analyze([new NothingAnalyzer()], s_noFiles);

    [Benchmark]
    public int SameActions() => Analyze([new SameActionsAnalyzer()], s_noFiles);

    [Benchmark]
    public int OperationsWhereMailIs() => Analyze([new MailOperationsAnalyzer()], s_noFiles);

    [Benchmark]
    public int AllOperations() => Analyze([new AllOperationsAnalyzer()], s_noFiles);

    [Benchmark]
    public int Package() => Analyze([.. s_package], s_noFiles);

    [Benchmark]
    public int PackageAndSettingsFiles() => Analyze([.. s_package], _files);

    [Benchmark]
    public int Sdk() => Analyze(_sdk, s_noFiles);

    [Benchmark]
    public int SdkAndPackage() => Analyze([.. _sdk, .. s_package], s_noFiles);

    /// <summary>The time in the package's own callbacks during one compilation.</summary>
    public TimeSpan Callbacks()
    {
        var analysis = Compile([.. s_package], _files, isTimed: true).GetAnalysisResultAsync(default).GetAwaiter().GetResult();
        return TimeSpan.FromTicks(analysis.AnalyzerTelemetryInfo.Values.Sum(telemetry => telemetry.ExecutionTime.Ticks));
    }

    private int Analyze(ImmutableArray<DiagnosticAnalyzer> analyzers, AnalyzerOptions options) =>
        Compile(analyzers, options, isTimed: false).GetAllDiagnosticsAsync().GetAwaiter().GetResult().Length;

    // A new compilation each time: what the compiler keeps of the last one would be free.
    private CompilationWithAnalyzers Compile(ImmutableArray<DiagnosticAnalyzer> analyzers, AnalyzerOptions options, bool isTimed) =>
        CSharpCompilation.Create("Shop", _trees, SourceTrees.References, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true))
            .WithAnalyzers(analyzers, new CompilationWithAnalyzersOptions(options, null, concurrentAnalysis: false, logAnalyzerExecutionTime: isTimed));

    private sealed class SettingsFile(string path, string text) : AdditionalText
    {
        private readonly SourceText _text = SourceText.From(text);

        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
    }
}
