namespace SmtpConfigAnalyzers.Docs.Tests;

/// <summary>The fixes are tried on the pages' wrong examples: a page that says "yes" keeps its word.</summary>
public sealed class FixTests
{
    public static TheoryData<string, int> WrongBlocks => SnippetTests.WrongBlocks;

    [Theory]
    [MemberData(nameof(WrongBlocks))]
    public async Task WrongExample_HasTheFixesThatThePagePromises_AndEachHealsIt(string id, int line)
    {
        var page = RulePage.Read(id);
        var promised = page.FrontTable.Single(row => row.Key == "Fix available").Value == "yes";
        var wrong = page.Fences.Single(fence => fence.Line == line).Text;
        var rule = RulePage.RuleOf(id);
        if (!RulePage.OffersFix(rule) && !wrong.Contains("System.Net.Mail", StringComparison.Ordinal))
        {
            promised = false; // what uses MailKit need not be migrated to it
        }

        var repaired = await SnippetRunner.FixAsync(wrong, turnedOn: id);

        Assert.Equal(promised, repaired.Count > 0);
        foreach (var code in repaired)
        {
            SnippetTests.AssertNothing(SnippetRunner.Compile(code));
            SnippetTests.AssertNothing(await SnippetRunner.AnalyzeAsync(code));
        }
    }

    [Fact]
    public async Task ReadmeExample_IsWhatTheFixWrites()
    {
        var examples = new MarkdownPage("README.md").Fences.Where(fence => fence.Language == "csharp").ToList();

        var repaired = await SnippetRunner.FixAsync(examples[0].Text);

        Assert.Equal(examples[1].Text, repaired[0]);
    }
}
