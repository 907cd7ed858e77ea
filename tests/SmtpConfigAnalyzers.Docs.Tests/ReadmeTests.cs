using System.Text;
using SmtpConfigAnalyzers.Rules;

namespace SmtpConfigAnalyzers.Docs.Tests;

public sealed class ReadmeTests
{
    [Fact]
    public void RuleTable_IsTheCatalogues() => GeneratedText.AssertIsFresh("README.md", "rules", Table());

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
            var fix = RulePage.OffersFix(rule) || RulePage.IsMigrated(rule) ? "yes" : "–";
            table.Append($"| [{rule.Id}]({RulePage.PathOf(rule.Id)}) | {rule.Title} | {RulePage.Severity(rule)} | {fix} |\n");
        }

        return table.ToString();
    }
}
