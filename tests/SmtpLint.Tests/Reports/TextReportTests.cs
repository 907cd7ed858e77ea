using SmtpConfigAnalyzers.Files.Reading;
using SmtpLint.Doors.Printing;
using SmtpLint.Findings;
using SmtpLint.Report;
using Spectre.Console;

namespace SmtpLint.Tests.Reports;

/// <summary>What people read, on terminals of any width.</summary>
public sealed class TextReportTests
{
    private const string Long =
        "        await client.ConnectAsync(configuration[\"Mail:Host\"], 465, SecureSocketOptions.StartTls, cancellationToken);";

    public static TheoryData<int> Widths => [40, 60, 80, 120, 200];

    [Theory]
    [MemberData(nameof(Widths))]
    public void NoLine_IsWiderThanTheTerminal_ButAWordThatIs(int columns)
    {
        var lines = Write(SampleRun.Result, SampleRun.Context.ReadText, columns);

        Assert.All(lines, line => Assert.True(
            line.GetCellWidth() <= columns || !line.Trim().Contains(' ', StringComparison.Ordinal) || line.Contains("http", StringComparison.Ordinal),
            line));
    }

    [Theory]
    [InlineData(Long, "StartTls", 60)]
    [InlineData(Long, "StartTls", 80)]
    [InlineData(Long, "await", 60)]
    [InlineData(Long, "cancellationToken", 60)]
    [InlineData("Kirim(\"半角と全角の文字が並んでいる長い行です\", 半角と全角の文字が並んでいる長い行です, 465, StartTls); // 半角と全角の文字", "StartTls", 60)]
    [InlineData("\tclient.Port = 465;", "465", 60)]
    public void AnExcerpt_IsCutAroundTheCaret(string text, string marked, int columns)
    {
        var lines = Write(ResultWith(text, marked), _ => text, columns);

        var underline = Array.FindIndex(lines, line => line.Contains("| ", StringComparison.Ordinal) && line.Contains('^'));
        var (code, marks) = (lines[underline - 1], lines[underline]);
        Assert.True(code.GetCellWidth() <= columns, code);
        var before = code[..code.IndexOf(marked, StringComparison.Ordinal)];
        Assert.Equal(marks.IndexOf('^'), before.GetCellWidth());
        Assert.Equal(marked.Length, marks.Count(character => character == '^'));
    }

    [Fact]
    public void FindingsAreApart_AndAPageIsNamedOnceARule()
    {
        var result = ResultWith("465 465", "465");
        result = result with { Findings = [result.Findings[0], result.Findings[0], SampleRun.Of("SMTP1003")] };

        var text = string.Join('\n', Write(result, _ => "465 465", columns: null));

        Assert.Equal(2, text.Split("\n\napp.cs").Length + text.Split("\n\nsrc/").Length - 2);
        Assert.Single(text.Split("SMTP1002: https://")[1..]);
        Assert.Single(text.Split("SMTP1003: https://")[1..]);
    }

    [Theory]
    [InlineData("app.cs", 3, false)]
    [InlineData("app.cs", 40, true)]
    [InlineData("other.cs", 0, true)]
    public void AnotherPlace_IsNamed_WhereItIsNotInSight(string file, int line, bool isNamed)
    {
        var result = ResultWith("465", "465");
        var place = new TextPlace(file, new(0, 1), new(line, 0), new(line, 1));
        result = result with { Findings = [result.Findings[0] with { Related = [new(place, $"The connection")] }] };

        var text = string.Join('\n', Write(result, _ => "465", columns: null));

        Assert.Equal(isNamed, text.Contains($"see: {file}:{line + 1}:1: The connection", StringComparison.Ordinal));
    }

    [Fact]
    public void CSharp_SaysWhatTheCodeFixDoes_AndTheSummaryCountsWhatFixDoes()
    {
        using var checkout = new Checkout(("appsettings.json", Checkout.Risky), ("a.cs", """
            using var client = new System.Net.Mail.SmtpClient("relay.contoso.com", 587);
            client.Credentials = new System.Net.NetworkCredential("a", args[0]);
            client.Send("a@contoso.com", "b@contoso.com", "", "");
            """));

        var output = checkout.Run().Output;

        Assert.Contains(" (code fix in an editor)\n", output, StringComparison.Ordinal);
        Assert.Contains("1 fixable with --fix.", output, StringComparison.Ordinal);
        Assert.Contains("Fixed 1 finding in 1 file.", checkout.Run("--fix").Error, StringComparison.Ordinal);
        Assert.DoesNotContain("--fix", checkout.Run().Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, "TERM_PROGRAM=vscode")]
    [InlineData(true, "WT_SESSION=7b9d")]
    [InlineData(true, "TERM=xterm-kitty")]
    [InlineData(true, "VTE_VERSION=7402")]
    [InlineData(true, "TERM=dumb", "FORCE_HYPERLINK=1")]
    [InlineData(false, "TERM_PROGRAM=vscode", "FORCE_HYPERLINK=0")]
    [InlineData(false, "VTE_VERSION=4999")]
    [InlineData(false, "TERM=xterm-256color")]
    [InlineData(false, "TERM_PROGRAM=Apple_Terminal")]
    public void Links_AreForTerminalsThatHaveThem(bool has, params string[] variables) =>
        Assert.Equal(
            has, Terminal.HasLinks(name => variables.FirstOrDefault(variable => variable.StartsWith(name + "=", StringComparison.Ordinal))?
                .Split('=')[1]));

    [Fact]
    public void ATable_IsABlockARow_WhereItIsTooWide()
    {
        using var wide = new StringWriter();
        using var narrow = new StringWriter();
        var table = new TextTable(
            [TextColumn.Own("Rule"), TextColumn.Own("What is wrong"), TextColumn.Own("Fix")],
            [["SMTP1002", "Port 465 without implicit TLS hangs", "yes"], ["SMTP1009", "The port is not an SMTP port", ""]]);

        table.Write(new(wide, ColorChoice.Never, columns: 80));
        table.Write(new(narrow, ColorChoice.Never, columns: 40));

        Assert.Equal(3, wide.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Equal("""
            SMTP1002
              What is wrong  Port 465 without
                             implicit TLS hangs
              Fix            yes

            SMTP1009
              What is wrong  The port is not an SMTP
                             port

            """.ReplaceLineEndings("\n"), narrow.ToString());
    }

    private static LintResult ResultWith(string text, string marked)
    {
        var range = new TextRange(text.IndexOf(marked, StringComparison.Ordinal), marked.Length);
        var lines = new LineMap(text);
        var place = new TextPlace("app.cs", range, lines.PositionOf(range.Start), lines.PositionOf(range.End));
        return new([SampleRun.Of("SMTP1002") with { Place = place }], [], 1);
    }

    private static string[] Write(LintResult result, Func<string, string?> read, int? columns)
    {
        using var output = new StringWriter { NewLine = "\n" };
        new TextReport(isQuiet: false)
            .Write(result, SampleRun.Context with { ReadText = read }, new(output, ColorChoice.Never, columns));
        return output.ToString().Split('\n');
    }
}
