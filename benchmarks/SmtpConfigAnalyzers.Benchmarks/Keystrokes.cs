using System.Collections.Immutable;
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

    private readonly int _place = Sender.IndexOf("using", StringComparison.Ordinal);
    private Compilation _compilation;
    private SyntaxTree _document = CSharpSyntaxTree.ParseText(Sender, path: "/shop/MailSender.cs");

    /// <summary>Makes a program.</summary>
    /// <param name="files">How many other files of some 500 lines it has.</param>
    public Keystrokes(int files) => _compilation = CSharpCompilation.Create(
        "Shop",
        [.. SourceTrees.Make(files, Mail.Nowhere), CSharpSyntaxTree.ParseText(Options, path: "/shop/MailOptions.cs"), _document],
        SourceTrees.References,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

    /// <summary>What keystrokes cost under each set of analyzers, one after the other.</summary>
    public IReadOnlyList<KeystrokeCost> Type(params IReadOnlyList<ImmutableArray<DiagnosticAnalyzer>> sets)
    {
        var costs = sets.Select(_ => new List<(double Milliseconds, long Bytes)>()).ToList();
        for (var keystroke = 0; keystroke < Unmeasured + Measured; keystroke++)
        {
            var edited = _document.WithChangedText(_document.GetText().WithChanges(new TextChange(new(_place, 0), ";")));
            for (var set = 0; set < sets.Count; set++)
            {
                var compilation = _compilation.ReplaceSyntaxTree(_document, edited);
                var (cpu, bytes) = (Environment.CpuUsage.TotalTime, GC.GetTotalAllocatedBytes(precise: true));
                var driver = compilation.WithAnalyzers(sets[set], new CompilationWithAnalyzersOptions(new([]), null, concurrentAnalysis: false, logAnalyzerExecutionTime: false));
                driver.GetAnalyzerSemanticDiagnosticsAsync(driver.Compilation.GetSemanticModel(edited), filterSpan: null, default).GetAwaiter().GetResult();
                if (keystroke >= Unmeasured)
                {
                    costs[set].Add(((Environment.CpuUsage.TotalTime - cpu).TotalMilliseconds, GC.GetTotalAllocatedBytes(precise: true) - bytes));
                }
            }

            (_compilation, _document) = (_compilation.ReplaceSyntaxTree(_document, edited), edited);
        }

        return [.. costs.Select(KeystrokeCost.Of)];
    }
}

/// <summary>What keystrokes cost.</summary>
internal sealed record KeystrokeCost(double Least, double Median, double Tail, double Megabytes)
{
    public static KeystrokeCost Of(List<(double Milliseconds, long Bytes)> all)
    {
        var times = all.Select(one => one.Milliseconds).Order().ToList();
        return new(times[0], times[times.Count / 2], times[(int)(times.Count * 0.95)], all.Select(one => one.Bytes).Order().ElementAt(all.Count / 2) / 1e6);
    }
}
