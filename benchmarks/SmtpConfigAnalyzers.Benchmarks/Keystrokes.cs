using System.Collections.Immutable;
using System.Runtime;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace SmtpConfigAnalyzers.Benchmarks;

/// <summary>
/// What an editor asks after each keystroke: the diagnostics of one document, in a compilation in which that document alone is another.
/// </summary>
internal sealed class Keystrokes
{
    private const int Unmeasured = 8; // what is compiled on the first calls
    private const int Measured = 40;

    private const string Options = """
        namespace Shop.Mail
        {
            public sealed class MailOptions
            {
                private int _typed = 0;
                public string Host { get; set; } = "smtp.contoso.com";
                public int Port { get; set; } = 587;
                public bool EnableSsl { get; set; } = true;
            }
        }
        """;

    private const string Sender = """
        namespace Shop.Mail
        {
            public sealed class MailSender(MailOptions options)
            {
                public void Send(string recipient)
                {
                    using var client = new System.Net.Mail.SmtpClient(options.Host, options.Port);
                    client.EnableSsl = options.EnableSsl;
                    client.Send("shop@contoso.com", recipient, "Your order", "We have it.");
                }
            }
        }
        """;

    private readonly string _typed;
    private int _place;
    private Compilation _compilation;
    private SyntaxTree _document;

    /// <summary>Makes a program.</summary>
    /// <param name="files">How many other files of some 500 lines it has.</param>
    /// <param name="inOptions">Whether the name of a field of an options class is typed, and not a statement where mail is sent.</param>
    public Keystrokes(int files, bool inOptions = false)
    {
        var (sender, options) = (CSharpSyntaxTree.ParseText(Sender, path: "/shop/MailSender.cs"), CSharpSyntaxTree.ParseText(Options, path: "/shop/MailOptions.cs"));
        _compilation = CSharpCompilation.Create(
            "Shop",
            [.. SourceTrees.Make(files, Mail.Nowhere), options, sender],
            SourceTrees.References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, specificDiagnosticOptions: [new("CA2000", ReportDiagnostic.Warn)]));
        (_document, _typed, _place) = inOptions
            ? (options, "x", Options.IndexOf("_typed", StringComparison.Ordinal) + 1)
            : (sender, ";", Sender.IndexOf("using", StringComparison.Ordinal));
    }

    /// <summary>What this package asks an editor to run.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> Package => [new SmtpConnectionAnalyzer(), new SmtpAdviceAnalyzer(), new SettingsFileAnalyzer()];

    /// <summary>What keystrokes cost under each set of analyzers, one after the other.</summary>
    public IReadOnlyList<KeystrokeCost> Type(params IReadOnlyList<ImmutableArray<DiagnosticAnalyzer>> sets)
    {
        var costs = sets.Select(_ => new List<(double Milliseconds, long Bytes)>()).ToList();
        for (var keystroke = 0; keystroke < Unmeasured + Measured; keystroke++)
        {
            var edited = Edited();
            for (var turn = 0; turn < sets.Count; turn++)
            {
                var set = keystroke % 2 == 0 ? turn : sets.Count - 1 - turn; // whoever comes first makes what the tree keeps
                var cost = Cost(_compilation.ReplaceSyntaxTree(_document, edited), edited, sets[set]);
                if (keystroke >= Unmeasured)
                {
                    costs[set].Add(cost);
                }
            }

            (_compilation, _document) = (_compilation.ReplaceSyntaxTree(_document, edited), edited);
        }

        return [.. costs.Select(all => KeystrokeCost.Of(all, costs[0]))];
    }

    /// <summary>What the first question costs about a program that was just opened.</summary>
    /// <returns>CPU time, and how long it took to compile the analyzers' own code.</returns>
    public (double Milliseconds, double Compiling) First(ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        var compiling = JitInfo.GetCompilationTime();
        var (milliseconds, _) = Cost(_compilation.Clone(), _document, analyzers);
        return (milliseconds, (JitInfo.GetCompilationTime() - compiling).TotalMilliseconds);
    }

    /// <summary>CPU time from the moment at which a request is cancelled to its end, for moments all over a request.</summary>
    public IReadOnlyList<double> Cancel(ImmutableArray<DiagnosticAnalyzer> analyzers, int requests)
    {
        var (whole, _) = Cost(Reopened(), _document, analyzers);
        var waits = new List<double>();
        for (var request = 1; request <= requests; request++)
        {
            var compilation = Reopened();
            using var source = new CancellationTokenSource();
            var asked = Task.Run(() => AskAsync(compilation, _document, analyzers, source.Token));
            Thread.Sleep(TimeSpan.FromMilliseconds(whole * request / (requests + 1)));
            var cpu = Environment.CpuUsage.TotalTime;
            source.Cancel();
            try
            {
                asked.Wait();
            }
            catch (AggregateException)
            {
                waits.Add((Environment.CpuUsage.TotalTime - cpu).TotalMilliseconds);
            }
        }

        waits.Sort();
        return waits;
    }

    /// <summary>How many compilations are alive after keystrokes, and by how much the heap grew after the first half of them.</summary>
    public (int Alive, double Megabytes) Leak(ImmutableArray<DiagnosticAnalyzer> analyzers, int keystrokes)
    {
        var compilations = new List<WeakReference>();
        TypeOn(analyzers, keystrokes / 2, compilations);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        TypeOn(analyzers, keystrokes / 2, compilations);
        var after = GC.GetTotalMemory(forceFullCollection: true);
        return (compilations.Count(compilation => compilation.IsAlive), (after - before) / 1e6);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void TypeOn(ImmutableArray<DiagnosticAnalyzer> analyzers, int keystrokes, List<WeakReference> compilations)
    {
        for (var keystroke = 0; keystroke < keystrokes; keystroke++)
        {
            var edited = Edited();
            (_compilation, _document) = (_compilation.ReplaceSyntaxTree(_document, edited), edited);
            Cost(_compilation, _document, analyzers);
            compilations.Add(new(_compilation));
        }
    }

    private static (double Milliseconds, long Bytes) Cost(Compilation compilation, SyntaxTree document, ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        var (cpu, bytes) = (Environment.CpuUsage.TotalTime, GC.GetTotalAllocatedBytes(precise: true));
        AskAsync(compilation, document, analyzers, default).GetAwaiter().GetResult();
        return ((Environment.CpuUsage.TotalTime - cpu).TotalMilliseconds, GC.GetTotalAllocatedBytes(precise: true) - bytes);
    }

    private static Task AskAsync(Compilation compilation, SyntaxTree document, ImmutableArray<DiagnosticAnalyzer> analyzers, CancellationToken cancellation)
    {
        var driver = compilation.WithAnalyzers(analyzers, new CompilationWithAnalyzersOptions(new([]), null, concurrentAnalysis: false, logAnalyzerExecutionTime: false));
        return driver.GetAnalyzerSemanticDiagnosticsAsync(driver.Compilation.GetSemanticModel(document), filterSpan: null, cancellation);
    }

    private SyntaxTree Edited() => _document.WithChangedText(_document.GetText().WithChanges(new TextChange(new(_place, 0), _typed)));

    /// <summary>The same program, of which nothing is known: with trees of its own.</summary>
    private Compilation Reopened()
    {
        var trees = _compilation.SyntaxTrees.ToDictionary(tree => tree, tree => tree.WithFilePath(tree.FilePath + "'").WithFilePath(tree.FilePath));
        _document = trees[_document];
        return _compilation = _compilation.RemoveAllSyntaxTrees().AddSyntaxTrees(_compilation.SyntaxTrees.Select(tree => trees[tree]));
    }
}

/// <summary>What keystrokes cost; on top of the first set of analyzers, in the middle of what each keystroke cost more.</summary>
internal sealed record KeystrokeCost(double Least, double Median, double Tail, double OnTop, double Megabytes)
{
    public static KeystrokeCost Of(List<(double Milliseconds, long Bytes)> all, List<(double Milliseconds, long Bytes)> first)
    {
        var more = all.Zip(first, (one, other) => one.Milliseconds - other.Milliseconds).Order().ElementAt(all.Count / 2);
        var times = all.Select(one => one.Milliseconds).Order().ToList();
        return new(times[0], times[times.Count / 2], times[(int)(times.Count * 0.95)], more, all.Select(one => one.Bytes).Order().ElementAt(all.Count / 2) / 1e6);
    }
}
