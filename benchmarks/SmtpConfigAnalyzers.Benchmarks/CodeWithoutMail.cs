using System.Collections.Immutable;
using System.Globalization;
using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SmtpConfigAnalyzers.Benchmarks;

/// <summary>
/// A compilation that mentions no mail client, though its framework has one: what everybody pays who references the package
/// in a project without mail. The sources are made here; the variable BENCHMARK_SOURCES names a folder to read them from instead.
/// </summary>
[MemoryDiagnoser]
public class CodeWithoutMail
{
    private static readonly ImmutableArray<MetadataReference> References =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(file => (MetadataReference)MetadataReference.CreateFromFile(file))];

    private readonly List<SyntaxTree> _trees = [];

    [Params(100)]
    public int Files { get; set; }

    /// <summary>Characters of all sources.</summary>
    public int Characters => _trees.Sum(tree => tree.Length);

    [GlobalSetup]
    public void Setup()
    {
        var sources = Environment.GetEnvironmentVariable("BENCHMARK_SOURCES") is { Length: > 0 } folder
            ? Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText)
            : Enumerable.Range(0, Files).Select(SourceOf);
        _trees.AddRange(sources.Select((source, i) => CSharpSyntaxTree.ParseText(source, path: $"/{i}.cs")));
    }

    [Benchmark(Baseline = true)]
    public int AnalyzerThatDoesNothing() => Analyze(new StandIn(visitsBlocks: false));

    [Benchmark]
    public int Package() => Analyze(new SmtpConnectionAnalyzer(), new SmtpAdviceAnalyzer());

    [Benchmark]
    public int AnalyzerOfEveryBlock() => Analyze(new StandIn(visitsBlocks: true));

    // A new compilation each time: what the compiler keeps of the last one would be free.
    private int Analyze(params ImmutableArray<DiagnosticAnalyzer> analyzers) =>
        CSharpCompilation.Create("Code", _trees, References, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary))
            .WithAnalyzers(analyzers, new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), null, concurrentAnalysis: false, logAnalyzerExecutionTime: false))
            .GetAllDiagnosticsAsync().GetAwaiter().GetResult().Length;

    private static string SourceOf(int file) => string.Join('\n', Enumerable.Range(0, 20).Select(member => string.Create(CultureInfo.InvariantCulture, $$"""
        namespace Shop.Area{{file}}
        {
            public sealed class Order{{file}}x{{member}}
            {
                private readonly System.Collections.Generic.Dictionary<string, decimal> _lines = new();

                public string Customer { get; init; } = "";

                public decimal Total(decimal discount)
                {
                    var sum = 0m;
                    foreach (var line in _lines)
                    {
                        sum += line.Key.Length > {{member}} ? line.Value * (1 - discount) : line.Value;
                    }

                    return System.Math.Round(sum, 2);
                }

                public bool TryAdd(string article, decimal price) => price > 0 && _lines.TryAdd(article.Trim(), price);
            }
        }
        """)));

#pragma warning disable RS1036, RS1038, RS1041 // a stand-in that no compiler loads
    [DiagnosticAnalyzer(LanguageNames.CSharp)]
    private sealed class StandIn(bool visitsBlocks) : DiagnosticAnalyzer
    {
        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [new("BENCH1", "t", "m", "c", DiagnosticSeverity.Warning, isEnabledByDefault: true)];

        public override void Initialize(AnalysisContext context)
        {
            context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
            context.EnableConcurrentExecution();
            if (visitsBlocks)
            {
                context.RegisterOperationBlockAction(_ => { });
            }
        }
    }
#pragma warning restore RS1036, RS1038, RS1041
}
