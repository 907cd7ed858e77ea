using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using SmtpLint.Doors.Printing;
using SmtpLint.Findings;
using SmtpLint.Report;

namespace SmtpLint.Tests.Reports;

/// <summary>What holds for every format.</summary>
public sealed class ReportTests
{
    public static TheoryData<string> Formats => [.. ReportFormats.ByName.Keys];

    [Theory]
    [MemberData(nameof(Formats))]
    public void EveryFormat_WritesTheSampleAsWrittenDown(string format)
    {
        GoldenFile.AssertIs($"{format}.txt", WithoutPages(SampleRun.Write(format, SampleRun.Result, SampleRun.Context)));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void EveryFormat_WritesARunWithoutFindings(string format)
    {
        GoldenFile.AssertIs(
            $"{format}.clean.txt",
            WithoutPages(SampleRun.Write(format, SampleRun.Clean, SampleRun.Context with { ExitCode = 0, Repository = null })));
    }

    [Theory]
    [InlineData("text.txt", false)]
    [InlineData("text.color.txt", true)]
    [InlineData("text.60.txt", false, 60)]
    [InlineData("text.80.txt", false, 80)]
    public void TheReportForPeople_IsAsWrittenDown(string golden, bool isColored, int? columns = null)
    {
        using var output = new StringWriter { NewLine = "\n" };

        new TextReport(isQuiet: false)
            .Write(SampleRun.Result, SampleRun.Context, new(output, isColored ? ColorChoice.Always : ColorChoice.Never, columns));

        Assert.All(SampleRun.Secrets, secret => Assert.DoesNotContain(secret, output.ToString()));
        GoldenFile.AssertIs(golden, output.ToString());
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void NoFormat_PrintsASecret(string format)
    {
        var report = SampleRun.Write(format, SampleRun.Result, SampleRun.Context);

        Assert.Contains("SMTP2002", report);
        Assert.All(SampleRun.Secrets, secret => Assert.DoesNotContain(secret, report));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void EveryFormat_WritesAFileThatIsGone(string format)
    {
        var report = SampleRun.Write(format, SampleRun.Result, SampleRun.Context with { ReadText = _ => null });

        Assert.Contains("SMTP1002", report);
        Assert.DoesNotContain("\"fixes\"", report);
    }

    [Fact]
    public void GitHub_IsOneLineForEachFindingAndProblem()
    {
        var lines = SampleRun.Write("github", SampleRun.Result, SampleRun.Context).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        var expected = SampleRun.Result.Findings.Count(finding => !finding.IsInBaseline) + SampleRun.Result.Problems.Count
            + SampleRun.Result.Remarks.Count;
        Assert.Equal(expected, lines.Length);
        Assert.All(lines, line => Assert.Matches("^::(error|warning|notice) file=[^:]*::", line));
    }

    [Fact]
    public void GitLab_NamesEachIssueOnce()
    {
        using var report = JsonDocument.Parse(SampleRun.Write("gitlab", SampleRun.Result, SampleRun.Context));
        var fingerprints = report.RootElement.EnumerateArray().Select(issue => issue.GetProperty("fingerprint").GetString()).ToList();

        Assert.Equal(9, fingerprints.Count);
        Assert.Equal(fingerprints.Count, fingerprints.Distinct().Count());
    }

    // Words and lines change while the issue stays.
    [Fact]
    public void GitLab_KnowsAProblemAgain()
    {
        static IEnumerable<string?> Fingerprints(params LintProblem[] problems) => JsonDocument.Parse(
            SampleRun.Write("gitlab", new LintResult([], problems, 1) { Remarks = problems }, SampleRun.Context))
            .RootElement.EnumerateArray().Select(issue => issue.GetProperty("fingerprint").GetString());

        LintProblem first = new("a.json", 3, "It is too large.");
        Assert.Equal(Fingerprints(first), Fingerprints(first with { Line = 7, Message = "It is far too large." }));
        Assert.NotEqual(Fingerprints(first), Fingerprints(first with { File = "b.json" }));
        Assert.Equal(4, Fingerprints(first, first with { Line = 9 }).Distinct().Count());
    }

    [Theory]
    [InlineData(Level.Info, 6)]
    [InlineData(Level.Warning, 5)]
    [InlineData(Level.Error, 1)]
    public void JUnit_FailsFromTheLevelOn(object failOn, int failures)
    {
        var suite = XDocument.Parse(SampleRun.Write("junit", SampleRun.Result, SampleRun.Context with { FailOn = (Level)failOn }))
            .Root!.Element("testsuite")!;

        Assert.Equal(failures, suite.Descendants("failure").Count());
        Assert.Equal($"{failures}", suite.Attribute("failures")!.Value);
        Assert.Equal("2", suite.Attribute("errors")!.Value);
        Assert.Equal("1", suite.Attribute("skipped")!.Value);
        Assert.Equal(suite.Attribute("tests")!.Value, $"{suite.Elements("testcase").Count()}");
        Assert.Single(suite.Descendants("skipped"));
        Assert.Equal(2, suite.Descendants("error").Count());
    }

    /// <summary>What the rules' pages say may change without a report changing.</summary>
    private static string WithoutPages(string report) => Regex.Replace(report, "(?<=\"markdown\": \")[^\n]+(?=\")", "…");
}
