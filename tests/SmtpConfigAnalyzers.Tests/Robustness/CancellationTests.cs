using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using SmtpConfigAnalyzers.Tests.Verification;

namespace SmtpConfigAnalyzers.Tests.Robustness;

/// <summary>
/// Editors cancel with each keystroke, and ask the same analyzers again. Everything that the analyzers ask of their host is
/// counted, and cancelled at: no callback may throw anything else, and whoever asks next hears everything.
/// </summary>
public class CancellationTests
{
    [Theory]
    [InlineData("sample RiskyMailer", false)]
    [InlineData("risky Options/NothingBinds_FieldBacked", false)]
    [InlineData("risky Joined/Configure_IOptions_MailKit", false)]
    [InlineData("risky Joined/Configure_IOptions_MailKit", true)]
    [InlineData("VB SMTP1005", false)]
    public async Task CancelledAtAnyQuestion_TheNextRunSaysEverything(string name, bool isForAFix)
    {
        var program = Programs.Read(name);
        var host = new CountingHost(isForAFix);
        var expected = await host.Ask(program, cancelAt: int.MaxValue);
        var questions = host.Questions;
        Assert.NotEmpty(expected!);
        Assert.True(questions > 5);

        var cancelled = 0;
        var step = Math.Max(1, questions / 60); // all of a small program, a sample of a large one
        for (var at = 1; at <= questions; at += step)
        {
            var stubborn = new CountingHost(isForAFix);
            cancelled += await stubborn.Ask(program, cancelAt: at) is null ? 1 : 0;
            Assert.Equal(expected, await stubborn.Ask(program, cancelAt: int.MaxValue));
        }

        Assert.True(cancelled > 0);
    }

    /// <summary>A fix is tried by asking everything again: that is one more analysis, and not one for each file.</summary>
    [Theory]
    [InlineData("sample RiskyMailer")]
    [InlineData("risky Joined/Configure_IOptions_MailKit")]
    public async Task AskedForAFix_AsMuchIsAskedAsByAnAnalysis(string name)
    {
        var (analysis, fix) = (new CountingHost(isForAFix: false), new CountingHost(isForAFix: true));
        Assert.Equal(await analysis.Ask(Programs.Read(name), int.MaxValue), await fix.Ask(Programs.Read(name), int.MaxValue));
        Assert.InRange(fix.Questions, 1, 2 * analysis.Questions);
    }

    /// <summary>One host that keeps its analyzers, as an editor does between keystrokes.</summary>
    private sealed class CountingHost(bool isForAFix)
    {
        private CompilationWithAnalyzers? _driver;
        private CancellationTokenSource _source = new();
        private int _cancelAt;
        private int _questions;

        public int Questions => _questions;

        /// <summary>All findings; <see langword="null"/> if the run was cancelled.</summary>
        public async Task<IReadOnlyList<string>?> Ask(AnalyzedProgram program, int cancelAt)
        {
            (_source, _cancelAt, _questions) = (new(), cancelAt, 0);
            var thrown = new List<Exception>();
            _driver ??= program.Compilation.WithAnalyzers(
                Diagnose.AllAnalyzers,
                new CompilationWithAnalyzersOptions(
                    new AnalyzerOptions([.. program.Files.Select(file => new File(this, file))], new Config(this)),
                    (exception, _, _) => thrown.Add(exception),
                    concurrentAnalysis: false,
                    logAnalyzerExecutionTime: false));
            try
            {
                // Document by document: a driver that has cancelled the whole keeps what it has done of it.
                var all = new List<Diagnostic>();
                if (isForAFix)
                {
                    all.AddRange(await FindingSurvey.OfAsync(program.Compilation, _driver.AnalysisOptions.Options!, _source.Token));
                    return Names(all);
                }

                foreach (var tree in program.Compilation.SyntaxTrees)
                {
                    all.AddRange(
                        await _driver.GetAnalyzerSemanticDiagnosticsAsync(program.Compilation.GetSemanticModel(tree), null, _source.Token));
                }

                foreach (var file in _driver.AnalysisOptions.Options!.AdditionalFiles)
                {
                    all.AddRange((await _driver.GetAnalysisResultAsync(file, _source.Token)).GetAllDiagnostics());
                }

                return Names(all);
            }
            catch (OperationCanceledException) when (_source.IsCancellationRequested)
            {
                return null;
            }
            finally
            {
                Assert.Empty(thrown);
            }
        }

        private static IReadOnlyList<string> Names(IEnumerable<Diagnostic> all) =>
            [.. all.Select(diagnostic => $"{diagnostic.Id} {diagnostic.Location.GetLineSpan()}").Order(StringComparer.Ordinal)];

        private T Count<T>(T answer)
        {
            if (Interlocked.Increment(ref _questions) == _cancelAt)
            {
                _source.Cancel();
            }

            return answer;
        }

        private sealed class File(CountingHost host, AdditionalText file) : AdditionalText
        {
            public override string Path => host.Count(file.Path);

            public override SourceText? GetText(CancellationToken cancellationToken = default)
            {
                var text = host.Count(file.GetText(cancellationToken));
                cancellationToken.ThrowIfCancellationRequested();
                return text;
            }
        }

        private sealed class Config(CountingHost host) : AnalyzerConfigOptionsProvider
        {
            private readonly AnalyzerConfigOptions _options = new Options(host);

            public override AnalyzerConfigOptions GlobalOptions => host.Count(_options);

            public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => host.Count(_options);

            public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => host.Count(_options);
        }

        private sealed class Options(CountingHost host) : AnalyzerConfigOptions
        {
            public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
            {
                value = null;
                return host.Count(false);
            }
        }
    }
}
