using SmtpConfigAnalyzers.Rules;

namespace SmtpConfigAnalyzers.Docs.Tests;

public sealed class RulePagesTests
{
    public static TheoryData<string> RuleIds => [.. RuleCatalog.All.Select(rule => rule.Id)];

    [Fact]
    public void EveryRule_HasAPage_AndEveryPageARule()
    {
        var pages = Directory.EnumerateFiles(Repository.PathOf(RulePage.Folder), "*.md").Select(Path.GetFileNameWithoutExtension);

        Assert.Equal(RuleCatalog.All.Select(rule => rule.Id), pages.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void Title_IsTheRules(string id)
    {
        Assert.Equal(RulePage.Title(RulePage.RuleOf(id)), RulePage.Read(id).Title);
    }

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void FrontTable_IsTheCatalogues(string id)
    {
        Assert.Equal(RulePage.FrontTable(RulePage.RuleOf(id)), RulePage.Read(id).FrontTable);
    }

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void HelpLink_LeadsToThePage(string id)
    {
        Assert.EndsWith("/" + RulePage.PathOf(id), RulePage.RuleOf(id).HelpLink);
    }

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void Sections_AreThereInOrder(string id)
    {
        Assert.Equal(RulePage.Sections, RulePage.Read(id).Sections);
    }

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void Sections_AreNotEmpty(string id)
    {
        var page = RulePage.Read(id);

        Assert.All(RulePage.Sections, section => Assert.False(string.IsNullOrWhiteSpace(page.TextOfSection(section)), section));
    }

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void Options_ShowHowToSetTheSeverity(string id)
    {
        Assert.Contains($"dotnet_diagnostic.{id}.severity = ", RulePage.Read(id).TextOfSection("Options"));
    }
}
