using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using SmtpConfigAnalyzers.Symbols;
using SmtpConfigAnalyzers.Tests.Verification;

namespace SmtpConfigAnalyzers.Tests.Robustness;

/// <summary>
/// A search of the whole program ends when its request is cancelled: what it reads is counted, and it is cancelled at every step.
/// </summary>
public class CancelledSearchTests
{
    private const string Sender = """
        using System.Net.Mail;
        internal static class Sender
        {
            private static void Main() => Send(new Options(), new MailMessage());
            private static void Send(Options options, MailMessage message)
            {
                using var client = new SmtpClient("smtp.gmail.com", options.Port) { EnableSsl = true };
                client.Send(message);
            }
        }
        """;

    private const string Options = "internal class Options { public int Port { get; set; } = 465; }";

    // Each has the names that are looked for, so that each is read, and bound.
    private static readonly string[] s_others =
    [
        .. Enumerable.Range(0, 12).Select(number =>
            $"internal class Door{number} {{ public int Port; private Door{number}() {{ Port = {number}; _ = typeof(Options); }} }}"),
    ];

    [Fact]
    public void CancelledAtAnyStep_NothingMoreIsReadOrBound()
    {
        var whole = new Reader(cancelAt: int.MaxValue);
        whole.Ask();
        Assert.True(whole.Reads > s_others.Length);
        Assert.True(whole.Bound > s_others.Length);

        for (var at = 1; at <= whole.Reads; at++)
        {
            var reader = new Reader(at);
            Assert.Throws<OperationCanceledException>(reader.Ask);
            Assert.InRange(reader.Reads, at, at + 1); // a text may be in two pieces
            Assert.Equal(reader.BoundThen, reader.Bound);
        }
    }

    [Fact]
    public void CancelledBefore_NothingIsReadOrBound()
    {
        var reader = new Reader(cancelAt: 0);
        Assert.Throws<OperationCanceledException>(reader.Ask);
        Assert.Equal(0, reader.Reads);
        Assert.Equal(0, reader.Bound);
    }

    [Fact]
    public void CancelledAtAnyStep_TheNextRequestSaysEverything()
    {
        var whole = new Reader(cancelAt: int.MaxValue);
        var expected = whole.Ask();
        Assert.Single(expected);

        for (var at = 1; at <= whole.Reads; at++)
        {
            var reader = new Reader(at);
            Assert.Throws<OperationCanceledException>(reader.Ask);
            Assert.Equal(expected, reader.AskAgain());
        }
    }

    /// <summary>A request about a program of which each text counts how often it is read.</summary>
    private sealed class Reader
    {
        private readonly CancellationTokenSource _source = new();
        private readonly CSharpCompilation _compilation;
        private readonly ProgramDemand? _demand;
        private readonly int _cancelAt;

        public Reader(int cancelAt)
        {
            _cancelAt = cancelAt;
            _compilation = Diagnose.Compile("", []).RemoveAllSyntaxTrees()
                .AddSyntaxTrees([.. s_others.Prepend(Options).Prepend(Sender).Select((text, number) =>
                    CSharpSyntaxTree.ParseText(new CountedText(text, this), path: $"{number}.cs"))])
                .WithOptions(new(OutputKind.ConsoleApplication));
            _demand = ProgramDemand.On(_compilation); // it notes what is bound
            if (cancelAt == 0)
            {
                _source.Cancel();
            }
        }

        public int Reads { get; private set; }

        public int Bound => _demand!.Code.Count();

        public int BoundThen { get; private set; }

        public IReadOnlyList<string> Ask() => Connections(_source.Token);

        public IReadOnlyList<string> AskAgain() => Connections(CancellationToken.None);

        private IReadOnlyList<string> Connections(CancellationToken cancellation) =>
            [.. ConnectionSurvey.Of(_compilation, new AnalyzerOptions([]), static _ => { }, cancellation)
                .Select(found =>
                    $"{ConnectionSurvey.LocationOf(found.Connection.Place)} {found.Connection.Possibilities.Count} {found.Connection.Possibilities[0]}")];

        public void Count()
        {
            if (_demand is not null && ++Reads == _cancelAt) // the parser does not count
            {
                BoundThen = Bound;
                _source.Cancel();
            }
        }
    }

    private sealed class CountedText(string text, Reader reader) : SourceText
    {
        public override Encoding? Encoding => null;

        public override int Length => text.Length;

        public override char this[int position] => text[position];

        public override void CopyTo(int sourceIndex, char[] destination, int destinationIndex, int count)
        {
            reader.Count();
            text.CopyTo(sourceIndex, destination, destinationIndex, count);
        }
    }
}
