using SmtpConfigAnalyzers.Files.Judging;
using SmtpConfigAnalyzers.Files.Reading;
using SmtpConfigAnalyzers.Policy;
using SmtpConfigAnalyzers.Products;
using SmtpConfigAnalyzers.Rules;

namespace SmtpConfigAnalyzers.Docs.Tests;

/// <summary>
/// The examples on the rules' pages that are settings files are read and judged: <c>json</c> as <c>appsettings.json</c>,
/// <c>xml</c> as <c>web.config</c>, of a project of which nothing is known.
/// </summary>
public sealed class SettingsSnippetTests
{
    private static readonly SettingsRules Rules = new(RuleCatalog.Transport, RuleCatalog.SignIn, RuleCatalog.Facts, PolicyOptions.Default);

    public static TheoryData<string, int> WrongBlocks => BlocksOf("Wrong");

    public static TheoryData<string, int> RightBlocks => BlocksOf("Right");

    /// <summary>The file that a block stands for; <see langword="null"/> if it is not a settings file.</summary>
    internal static string? FileOf(Fence fence) => fence.Language switch
    {
        "json" => "appsettings.json",
        "xml" => "web.config",
        _ => null,
    };

    [Theory]
    [MemberData(nameof(WrongBlocks))]
    public void WrongExample_ReportsThePagesRuleOnce_InTheWordsOfThePage(string id, int line)
    {
        var fences = RulePage.Read(id).FencesIn("Wrong");
        var example = fences.Single(fence => fence.Line == line);
        var quoted = fences.SkipWhile(fence => fence != example).Skip(1).First();

        var finding = Assert.Single(Judge(example, example.Text));

        Assert.Equal(id, finding.Rule.Id);
        Assert.Equal(("text", $"{RulePage.QuotedSeverity(finding.Rule)} {id}: {finding.Message}"), (quoted.Language, quoted.Text));
    }

    [Theory]
    [MemberData(nameof(WrongBlocks))]
    public void WrongExample_IsHealedByEachOfItsRemedies(string id, int line)
    {
        var example = RulePage.Read(id).Fences.Single(fence => fence.Line == line);

        Assert.All(Assert.Single(Judge(example, example.Text)).Remedies, remedy =>
        {
            var repaired = remedy.Edits.OrderByDescending(edit => edit.Edit.Range.Start)
                .Aggregate(example.Text, (text, edit) => edit.Edit.ApplyTo(text));
            Assert.Empty(Judge(example, repaired));
        });
    }

    [Theory]
    [MemberData(nameof(RightBlocks))]
    public void RightExample_IsRecognisedAndSilent(string id, int line)
    {
        var example = RulePage.Read(id).Fences.Single(fence => fence.Line == line);

        Assert.NotEmpty(Read(example, example.Text).Groups(ProjectFacts.Unknown));
        SnippetTests.AssertNothing([.. Judge(example, example.Text).Select(finding => finding.Message)]);
    }

    private static IReadOnlyList<SettingsFinding> Judge(Fence fence, string text) =>
        Read(fence, text).Judge(_ => Rules, ProjectFacts.Unknown);

    private static SettingsFiles Read(Fence fence, string text) => new([SettingsReader.Read(FileOf(fence)!, text)!]);

    private static TheoryData<string, int> BlocksOf(string section)
    {
        var data = new TheoryData<string, int>();
        foreach (var rule in RuleCatalog.All.Where(rule => File.Exists(Repository.PathOf(RulePage.PathOf(rule.Id)))))
        {
            foreach (var fence in RulePage.Read(rule.Id).FencesIn(section).Where(fence => FileOf(fence) is not null))
            {
                data.Add(rule.Id, fence.Line);
            }
        }

        return data;
    }
}
