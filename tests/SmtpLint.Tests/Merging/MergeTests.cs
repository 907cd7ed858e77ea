using System.Runtime.CompilerServices;
using System.Text.Json;
using SmtpLint.Findings;
using SmtpLint.Report.Merging;
using SmtpLint.Tests.Reports;

namespace SmtpLint.Tests.Merging;

public sealed class MergeTests
{
    [Fact]
    public void Repositories_AreRankedByWeight()
    {
        using var folder = new Checkout(
            ("quiet.sarif", Own("https://git.contoso.com/quiet")),
            ("loud.sarif", Own("https://git.contoso.com/loud", "SMTP1003", "SMTP1003", "SMTP2002")),
            ("middle.sarif", Own("https://git.contoso.com/middle", "SMTP1002", "SMTP1005")));

        var (code, output, error) = folder.Run("merge", "quiet.sarif", "middle.sarif", "loud.sarif", "--format", "json");

        Assert.Equal((0, ""), (code, error));
        Assert.Equal(["https://git.contoso.com/loud", "https://git.contoso.com/middle", "https://git.contoso.com/quiet"], Names(output));
        // 7.4 and 7.4 and 7.1 for what leaks; 3 each for what only hangs.
        Assert.Equal([21.9, 6, 0], Repositories(output).Select(repository => repository.GetProperty("weight").GetDouble()));
    }

    [Fact]
    public void ALevel_Weighs()
    {
        var runs = Enum.GetValues<Level>().Select(level => new LoggedRun($"{level}", [new("SMTP1003", level, "a.json", "x", false)]));

        Assert.Equal(
            [("Error", 14.8), ("Warning", 7.4), ("Info", 1.5)],
            RepositorySummary.Rank(runs, null).Select(repository => (repository.Name, repository.Weight)));
    }

    [Fact]
    public void TheCompilersLog_IsRead_AndOtherAnalyzersAreLeftOut()
    {
        using var log = File.OpenRead(CompilerLog());

        var run = Assert.Single(SarifLog.Read("shop", log));

        Assert.Equal("shop", run.Repository);
        Assert.Equal(
            [
                ("SMTP1003", Level.Warning, "/src/shop/RiskyMailer/appsettings.json", "Smtp:SecureSocketOptions"),
                ("SMTP2002", Level.Warning, "/src/shop/RiskyMailer/appsettings.json", "Smtp:Password"),
            ],
            run.Findings.Where(finding => finding.File.EndsWith(".json", StringComparison.Ordinal))
                .Select(finding => (finding.Rule, finding.Level, finding.File, finding.Fingerprint)));
        Assert.Equal(5, run.Findings.Count);
        Assert.All(run.Findings, finding => Assert.StartsWith("SMTP", finding.Rule));
        Assert.Contains(
            run.Findings, finding => finding.Level == Level.Info && finding.Fingerprint.StartsWith("M:", StringComparison.Ordinal));
    }

    [Fact]
    public void OurLog_KeepsFilesAndFingerprints()
    {
        using var log = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(SampleRun.Write("sarif", SampleRun.Result, SampleRun.Context)));

        var run = Assert.Single(SarifLog.Read("x", log));

        Assert.Equal(SampleRun.Context.Repository!.Address, run.Repository);
        Assert.Equal(
            SampleRun.Result.Findings.Select(
                finding => (finding.Rule.Id, finding.Level, finding.Place.File, finding.Fingerprint, finding.IsInBaseline)),
            run.Findings.Select(finding => (finding.Rule, finding.Level, finding.File, finding.Fingerprint, finding.IsSuppressed)));
    }

    [Fact]
    public void WithOlderLogs_NewFixedAndRemainingAreReported()
    {
        using var folder = new Checkout(
            ("now/shop.sarif", Own(null, "SMTP1003", "SMTP2002")),
            ("old/shop.sarif", Own(null, "SMTP1003", "SMTP1006")),
            ("old/gone.sarif", Own(null, "SMTP1003")));

        var (code, output, error) = folder.Run("merge", "now", "--format", "json", "--previous", "old");

        Assert.Equal(0, code);
        var shop = Assert.Single(Repositories(output));
        Assert.Equal(["SMTP2002"], Rules(shop, "new"));
        Assert.Equal(["SMTP1006"], Rules(shop, "fixed"));
        Assert.Equal(
            1, shop.GetProperty("rules").EnumerateArray().Single(rule => rule.GetProperty("rule").GetString() == "SMTP1003")
            .GetProperty("remaining").GetInt32());
        Assert.Contains("'gone' is in the older logs only", error);
    }

    [Fact]
    public void AFindingThatIsSilencedNow_IsNotFixed_AndOneThatReportsAgainIsNotNew()
    {
        LoggedFinding speaking = new("SMTP1003", Level.Warning, "a.json", "x", false);
        var silenced = speaking with { IsSuppressed = true };

        var nowSilenced = Changes.Between([speaking], [silenced]);
        var nowSpeaking = Changes.Between([silenced], [speaking]);

        Assert.Equal((0, 0, 0), (nowSilenced.New.Count, nowSilenced.Remaining.Count, nowSilenced.Fixed.Count));
        Assert.Equal((0, 1, 0), (nowSpeaking.New.Count, nowSpeaking.Remaining.Count, nowSpeaking.Fixed.Count));
    }

    [Fact]
    public void AnotherCheckoutFolder_ChangesNothing()
    {
        using var folder =
            new Checkout(
                ("shop.sarif", File.ReadAllText(CompilerLog())),
                ("old/shop.sarif", File.ReadAllText(CompilerLog()).Replace("/src/shop/", "/ci/build 7/", StringComparison.Ordinal)));

        var (code, output, _) = folder.Run("merge", "shop.sarif", "--previous", "old/shop.sarif");

        Assert.Equal(0, code);
        Assert.Contains("5 findings in 1 of 1 repositories: 0 new, 5 remaining; 0 fixed.", output);
    }

    [Theory]
    [InlineData("/ci/1/a/x.json", "/ci/2/a/x.json", "/ci/1/", "/ci/2/")]
    [InlineData("/ci/1/a/x.json", "a/x.json", "/ci/1/", "")]
    [InlineData("/ci/a/x.json", "/ci/a/x.json", "", "")]
    [InlineData("a/x.json", "b/x.json", "", "")] // a repository's own folders do not move
    [InlineData("/ci/a/x.json", "/ci/a/y.json", "", "")]
    public void CheckoutMove_IsGuessed(string old, string now, string from, string to)
    {
        Assert.Equal(
            new CheckoutMove(from, to),
            CheckoutMove.Guess([new("SMTP1003", Level.Warning, old, "x", false)], [new("SMTP1003", Level.Warning, now, "x", false)]));
    }

    [Fact]
    public void WhatStayedInItsPlace_SaysThatNothingMoved()
    {
        LoggedFinding At(string file) => new("SMTP1003", Level.Warning, file, "x", false);

        var changes = Changes.Between([At("/src/a/x.json"), At("/src/b/x.json")], [At("/src/a/x.json"), At("/src/c/x.json")]);

        Assert.Equal("/src/c/x.json", Assert.Single(changes.New).File);
        Assert.Equal("/src/b/x.json", Assert.Single(changes.Fixed).File);
    }

    [Fact]
    public void AProjectForSeveralFrameworks_IsCountedOnce()
    {
        LoggedFinding finding = new("SMTP1003", Level.Warning, "a.json", "x", true);

        var repository =
            Assert.Single(
                RepositorySummary.Rank(
                    [new("shop", [finding]), new("shop", [finding with { IsSuppressed = false, Level = Level.Error }])], null));

        Assert.Equal(Level.Error, Assert.Single(repository.Findings).Level);
    }

    [Theory]
    [InlineData("{\n\"version\": ", "It is not JSON (line 2).")]
    [InlineData("{}", "It is not a SARIF log.")]
    [InlineData("[]", "It is not a SARIF log.")]
    [InlineData("""{ "version": "1.0.0", "runs": [] }""", "ErrorLog=FILE,version=2.1")]
    public void ABrokenLog_IsNamed_AndTheOthersAreRead(string text, string reason)
    {
        using var folder = new Checkout(("broken.sarif", text), ("good.sarif", Own(null, "SMTP1003")));

        var (code, output, error) = folder.Run("merge", "*.sarif");

        Assert.Equal(3, code);
        Assert.StartsWith("broken.sarif: not read. ", error);
        Assert.Contains(reason, error);
        Assert.Contains("good", output);
    }

    [Theory]
    [InlineData("none.sarif")]
    [InlineData("*.json")]
    [InlineData("nowhere/*.sarif")]
    public void AMissingLog_IsNamed(string name)
    {
        using var folder = new Checkout(("good.sarif", Own(null, "SMTP1003")));

        var (code, _, error) = folder.Run("merge", "good.sarif", name);

        Assert.Equal(3, code);
        Assert.StartsWith($"{name}: not read.", error);
    }

    [Fact]
    public void AnotherToolsLog_IsNotACleanRepository()
    {
        using var folder =
            new Checkout(
                ("other.sarif",
                    """{ "version": "2.1.0", "runs": [ { "tool": { "driver": { "name": "other" } }, "results": [ { "ruleId": "X1" } ] } ] }"""));

        var (code, output, error) = folder.Run("merge", "other.sarif", "--format", "json");

        Assert.Equal(0, code);
        Assert.Empty(Repositories(output));
        Assert.Contains("other.sarif: left out.", error);
    }

    [Theory]
    [InlineData("text")]
    [InlineData("markdown")]
    public void PeopleSeeATable(string format)
    {
        using var folder = new Checkout(("shop.sarif", Own("https://git.contoso.com/a_b|c", "SMTP1003", "SMTP1003")));

        var (code, output, _) = folder.Run("merge", "shop.sarif", "--format", format);

        Assert.Equal(0, code);
        Assert.Contains(format == "text" ? "https://git.contoso.com/a_b|c" : "`https://git.contoso.com/a_b¦c`", output);
        Assert.Contains("SMTP1003 ×2", output);
        Assert.Contains("Port 587 without STARTTLS", output);
        Assert.Contains("2 findings in 1 of 1 repositories.", output);
    }

    [Fact]
    public void WithoutLogs_TheUseIsWrong()
    {
        using var folder = new Checkout();

        Assert.Equal(2, folder.Run("merge").Code);
    }

    private static string Own(string? repository, params string[] rules)
    {
        var findings = rules.Select((rule, index) => SampleRun.Of(rule) with { Fingerprint = $"Smtp:Port#{index}" });
        return SampleRun.Write(
            "sarif", new LintResult([.. findings], [], 1),
            SampleRun.Context with { Repository = repository is null ? null : new(repository, null) });
    }

    private static IReadOnlyList<JsonElement> Repositories(string output) =>
        [.. JsonDocument.Parse(output).RootElement.GetProperty("repositories").EnumerateArray()];

    private static IEnumerable<string?> Names(string output) =>
        Repositories(output).Select(repository => repository.GetProperty("repository").GetString());

    private static IEnumerable<string?> Rules(JsonElement repository, string change) =>
        repository.GetProperty(change).EnumerateArray().Select(finding => finding.GetProperty("rule").GetString());

    /// <summary>What csc 5.9 wrote for the sample RiskyMailer, shortened.</summary>
    private static string CompilerLog([CallerFilePath] string source = "") =>
        Path.Combine(Path.GetDirectoryName(source)!, "compiler.sarif");
}
