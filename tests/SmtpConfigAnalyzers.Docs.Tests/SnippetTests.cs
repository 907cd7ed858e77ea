using SmtpConfigAnalyzers.Rules;

namespace SmtpConfigAnalyzers.Docs.Tests;

/// <summary>
/// The examples on the rules' pages are run. In <c>## Wrong</c> a <c>text</c> block follows each <c>csharp</c> block and
/// holds what a build says about it, or an editor if the rule is Info, word for word. A rule that is off by default is
/// turned on for the examples of its own page.
/// </summary>
public sealed class SnippetTests
{
    public static TheoryData<string, int> WrongBlocks => BlocksOf("Wrong");

    public static TheoryData<string, int> RightBlocks => BlocksOf("Right");

    public static TheoryData<string, int> AllBlocks => BlocksOf("Wrong", "Right");

    [Theory]
    [MemberData(nameof(AllBlocks))]
    public void Example_Compiles(string id, int line)
    {
        AssertNothing(SnippetRunner.Compile(Block(id, line).Text));
    }

    [Theory]
    [MemberData(nameof(WrongBlocks))]
    public async Task WrongExample_ReportsThePagesRuleOnce_InTheWordsOfThePage(string id, int line)
    {
        var fences = RulePage.Read(id).FencesIn("Wrong");
        var quoted = fences.SkipWhile(fence => fence.Line != line).Skip(1).First();

        var reported = Assert.Single(await SnippetRunner.AnalyzeAsync(Block(id, line).Text, turnedOn: id, Block(id, line).Arguments));

        Assert.StartsWith($"{RulePage.QuotedSeverity(RulePage.RuleOf(id))} {id}: ", reported);
        Assert.Equal(("text", reported), (quoted.Language, quoted.Text));
    }

    [Theory]
    [MemberData(nameof(RightBlocks))]
    public async Task RightExample_IsSilent(string id, int line)
    {
        AssertNothing(await SnippetRunner.AnalyzeAsync(Block(id, line).Text, turnedOn: id, Block(id, line).Arguments));
    }

    [Fact]
    public void EveryPage_HasExamplesOfBothSides()
    {
        Assert.All(RuleCatalog.All, rule =>
        {
            var page = RulePage.Read(rule.Id);
            Assert.Contains(page.FencesIn("Wrong"), IsExample);
            Assert.Contains(page.FencesIn("Right"), IsExample);
        });
    }

    private static bool IsExample(Fence fence) => fence.Language == "csharp" || SettingsSnippetTests.FileOf(fence) is not null;

    // Assert.Empty cuts the texts off.
    internal static void AssertNothing(IReadOnlyList<string> said) => Assert.True(said.Count == 0, string.Join('\n', said));

    private static Fence Block(string id, int line) => RulePage.Read(id).Fences.Single(fence => fence.Line == line);

    private static TheoryData<string, int> BlocksOf(params string[] sections)
    {
        var data = new TheoryData<string, int>();
        foreach (var rule in RuleCatalog.All.Where(rule => File.Exists(Repository.PathOf(RulePage.PathOf(rule.Id)))))
        {
            var page = RulePage.Read(rule.Id);
            foreach (var fence in sections.SelectMany(page.FencesIn).Where(fence => fence.Language == "csharp"))
            {
                data.Add(rule.Id, fence.Line);
            }
        }

        return data;
    }
}
