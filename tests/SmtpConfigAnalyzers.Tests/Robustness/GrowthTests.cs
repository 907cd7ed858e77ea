using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SmtpConfigAnalyzers.Tests.Verification;

namespace SmtpConfigAnalyzers.Tests.Robustness;

/// <summary>A program twice as long costs about twice as much. Judged from what is allocated, which no busy machine changes.</summary>
public class GrowthTests
{
    private const int Few = 120; // with fewer, what is made once and the steps in which lists grow show

    // What comes once, what is repeated, and what comes after it: {0} is a number.
    public static TheoryData<string, string, string> Shapes => new()
    {
        { // each link makes a new object of the one before
            """
            internal sealed class Mail(string host, int port)
            {
                public Mail With(int other) => new Mail(host, other);
                public void Go() { using var client = new SmtpClient(host, port); client.Send(new MailMessage()); }
                private static void Main() { new Mail("smtp.contoso.com", 25)
            """, ".With(587)", ".Go(); } }" },
        {
            """
            internal sealed class Mail
            {
                private readonly SmtpClient _client = new SmtpClient("smtp.contoso.com", 587);
                public Mail Set(int other) { _client.Port = other; return this; }
                public void Go() => _client.Send(new MailMessage());
                private static void Main() { new Mail()
            """, ".Set(587)", ".Go(); } }" },
        { // callers that are found by a name only
            """
            internal static class Mail
            {
                private static SmtpClient Create() => new SmtpClient("smtp.contoso.com", 587);
                private static void Main() { }
            """, "public static void Call{0}() { Create().Send(new MailMessage()); }", "}" },
        {
            "internal static class Mail { private static void Main() {",
            "new SmtpClient(\"smtp{0}.contoso.com\", 587).Send(new MailMessage());", "} }" },
        {
            "internal static class Mail { private static void Main() { var client = new SmtpClient(\"smtp.contoso.com\", 587);",
            "client.Timeout = {0};", "client.Send(new MailMessage()); } }" },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void TwiceAsMuchCode_CostsTwiceAsMuch(string start, string piece, string end)
    {
        Judge(Few / 4); // what is made once is made
        var (once, findings) = Least(Few);
        var (twice, _) = Least(2 * Few);
        var (fourfold, _) = Least(4 * Few);

        Assert.True(findings > 0);
        Assert.InRange((double)(fourfold - twice) / (twice - once), 0.5, 2.4);

        // Now and then a table of the runtime grows: that does not count.
        (long Bytes, int Findings) Least(int count) => Enumerable.Range(0, 3).Select(_ => Judge(count)).MinBy(judged => judged.Bytes);

        (long Bytes, int Findings) Judge(int count)
        {
            var pieces = string.Concat(
                Enumerable.Range(0, count).Select(index => piece.Replace("{0}", $"{index}", StringComparison.Ordinal)));
            var compilation = Diagnose.Compile("using System.Net.Mail;\n" + start + pieces + end, [])
                .WithOptions(new(OutputKind.ConsoleApplication));
            Assert.DoesNotContain(compilation.GetDiagnostics(), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
            var before = GC.GetAllocatedBytesForCurrentThread();
            var found = FindingSurvey.In(
                compilation.SyntaxTrees.Single(), compilation, new AnalyzerOptions([]), _ => { }, TestContext.Current.CancellationToken);
            return (GC.GetAllocatedBytesForCurrentThread() - before, found.Count);
        }
    }
}
