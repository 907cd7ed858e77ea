using System.Text;
using SmtpConfigAnalyzers.Rules;

namespace SmtpConfigAnalyzers.Docs.Tests;

public sealed class ReadmeTests
{
    private const string Begin = "<!-- rules:begin -->\n";
    private const string End = "<!-- rules:end -->";

    [Fact]
    public void RuleTable_IsTheCatalogues()
    {
        var readme = Repository.Read("README.md");
        var start = readme.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        var end = readme.IndexOf(End, StringComparison.Ordinal);
        Assert.True(start >= Begin.Length && end >= start, $"README.md needs the lines {Begin.Trim()} and {End}.");
        var expected = Table();

        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1")
        {
            File.WriteAllText(Repository.PathOf("README.md"), readme[..start] + expected + readme[end..]);
            return;
        }

        Assert.True(
            expected == readme[start..end],
            $"The rule table in README.md is not the catalogue's. Run the tests with UPDATE_DOCS=1, or write:\n{expected}");
    }

    [Fact]
    public async Task Examples_DoWhatTheReadmeSays()
    {
        var page = new MarkdownPage("README.md");
        var examples = page.Fences.Where(fence => fence.Language == "csharp").ToList();
        Assert.Equal(2, examples.Count);
        Assert.All(examples, example => Assert.Empty(SnippetRunner.Compile(example.Text)));

        var reported = Assert.Single(await SnippetRunner.AnalyzeAsync(examples[0].Text));
        Assert.Contains(page.Fences, fence => fence.Language == "text" && fence.Text == reported);
        Assert.Empty(await SnippetRunner.AnalyzeAsync(examples[1].Text));
    }

    private static string Table()
    {
        var table = new StringBuilder("| Rule | What is wrong | Severity | Fix |\n|---|---|---|---|\n");
        foreach (var rule in RuleCatalog.All)
        {
            var fix = RulePage.OffersFix(rule) ? "yes" : "–";
            table.Append($"| [{rule.Id}]({RulePage.PathOf(rule.Id)}) | {rule.Title} | {RulePage.Severity(rule)} | {fix} |\n");
        }

        return table.ToString();
    }
}
