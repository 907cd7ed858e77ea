using SmtpConfigAnalyzers.Policy;
using SmtpConfigAnalyzers.Rules;

namespace SmtpConfigAnalyzers.Core.Tests;

/// <summary>
/// Which of all that says how loud a rule is decides (docs/configuration.md, "Precedence" and "Severities in settings files").
/// </summary>
public class SeveritySourcesTests
{
    private const string Category = "dotnet_analyzer_diagnostic.category-SmtpTransport.severity";
    private const string All = "dotnet_analyzer_diagnostic.severity";
    private const string Own = "smtplint.SMTP1003.severity";

    private static readonly Rule Warning = RuleOf("SMTP1003");
    private static readonly Rule Note = RuleOf("SMTP1008");
    private static readonly Rule Off = RuleOf("SMTP4002");

    [Fact]
    public void NothingSaid_IsTheRulesOwn()
    {
        Assert.Equal(RuleSeverity.Warning, Say().Of(Warning));
        Assert.Equal(RuleSeverity.Info, Say().Of(Note));
        Assert.Equal(RuleSeverity.Off, Say().Of(Off));
    }

    [Fact]
    public void InTests_WhatEndangersNobodyIsANote()
    {
        Assert.Equal(RuleSeverity.Info, (Say() with { IsTestProject = true }).Of(Warning));
        Assert.Equal(RuleSeverity.Warning, (Say() with { IsTestProject = true }).Of(RuleOf("SMTP2002")));
        Assert.Equal(RuleSeverity.Off, (Say() with { IsTestProject = true }).Of(Off));
    }

    [Theory]
    [InlineData(BuildSeverity.NotSaid, RuleSeverity.Warning, RuleSeverity.Error)]
    [InlineData(BuildSeverity.NotAnError, RuleSeverity.Warning, RuleSeverity.Warning)]
    [InlineData(BuildSeverity.Error, RuleSeverity.Error, RuleSeverity.Error)]
    [InlineData(BuildSeverity.Off, RuleSeverity.Off, RuleSeverity.Off)]
    public void TreatWarningsAsErrors_LiftsWarnings_UnlessTheIdIsLeftOut(BuildSeverity build, RuleSeverity loose, RuleSeverity strict)
    {
        Assert.Equal(loose, Say(build).Of(Warning));
        Assert.Equal(strict, (Say(build) with { AreWarningsErrors = true }).Of(Warning));
    }

    [Fact]
    public void TreatWarningsAsErrors_LiftsNoNote()
    {
        Assert.Equal(RuleSeverity.Info, (Say() with { AreWarningsErrors = true }).Of(Note));
        Assert.Equal(RuleSeverity.Info, (Say() with { AreWarningsErrors = true, IsTestProject = true }).Of(Warning));
    }

    [Theory]
    [InlineData(RuleSeverity.Warning, RuleSeverity.Error)]
    [InlineData(RuleSeverity.Info, RuleSeverity.Info)]
    [InlineData(RuleSeverity.Off, RuleSeverity.Off)]
    public void TreatWarningsAsErrors_LiftsWarningsThatConfigurationMakes(RuleSeverity global, RuleSeverity expected) =>
        Assert.Equal(expected, (Say() with { AreWarningsErrors = true, Global = _ => global }).Of(Note));

    [Fact]
    public void TheCommandLine_ComesBeforeConfiguration()
    {
        Assert.Equal(
            RuleSeverity.Error,
            (Say(BuildSeverity.Error) with { Source = _ => RuleSeverity.Off, Global = _ => RuleSeverity.Off }).Of(Warning));
        Assert.Equal(
            RuleSeverity.Off,
            (Say(BuildSeverity.Off) with { Source = _ => RuleSeverity.Error, Global = _ => RuleSeverity.Error }).Of(Warning));
    }

    [Fact]
    public void TheFile_ComesBeforeGlobalConfiguration_AndThatBeforeCategories()
    {
        var categories = Say(options: [(Category, "suggestion")]);

        Assert.Equal(RuleSeverity.Info, categories.Of(Warning));
        Assert.Equal(RuleSeverity.Hidden, (categories with { Global = _ => RuleSeverity.Hidden }).Of(Warning));
        Assert.Equal(
            RuleSeverity.Error, (categories with { Global = _ => RuleSeverity.Hidden, Source = _ => RuleSeverity.Error }).Of(Warning));
    }

    [Fact]
    public void ACategory_ComesBeforeAll_AndTurnsNothingOn()
    {
        Assert.Equal(RuleSeverity.Error, Say(options: [(Category, "error"), (All, "suggestion")]).Of(Warning));
        Assert.Equal(RuleSeverity.Info, Say(options: [(Category, "nonsense"), (All, "suggestion")]).Of(Warning));
        Assert.Equal(RuleSeverity.Off, Say(options: [("dotnet_analyzer_diagnostic.category-SmtpProviders.severity", "error")]).Of(Off));
        Assert.Equal(RuleSeverity.Warning, Say(BuildSeverity.NotAnError, [(All, "error")]).Of(Warning)); // as in the compiler
    }

    [Fact]
    public void TheKeyForSettingsFiles_IsHeededThereOnly()
    {
        var said = Say(options: [(Own, "error")]);

        Assert.Equal(RuleSeverity.Warning, said.Of(Warning));
        Assert.Equal(RuleSeverity.Error, (said with { IsSettingsFile = true }).Of(Warning));
    }

    [Fact]
    public void InASettingsFile_GlobalConfigurationComesBeforeItsKey_ButNoneIsNone()
    {
        Assert.Equal(
            RuleSeverity.Info,
            (Say(options: [(Own, "error")]) with { IsSettingsFile = true, Global = _ => RuleSeverity.Info }).Of(Warning));
        Assert.Equal(
            RuleSeverity.Off,
            (Say(BuildSeverity.Error, [(Own, " None ")]) with { IsSettingsFile = true, Global = _ => RuleSeverity.Error }).Of(Warning));
    }

    [Fact]
    public void WhatIsSilent_IsOn()
    {
        var silent = Say(options: [(Own, "silent")]) with { IsSettingsFile = true };

        Assert.Equal(RuleSeverity.Hidden, silent.Of(Warning));
        Assert.True(silent.IsOn(Warning));
        Assert.False(silent.IsOn(Off));
    }

    private static Rule RuleOf(string id) => RuleCatalog.All.Single(rule => rule.Id == id);

    private static SeveritySources Say(BuildSeverity build = BuildSeverity.NotSaid, (string Key, string Value)[]? options = null) => new()
    {
        Build = _ => build,
        Option = key => (options ?? []).FirstOrDefault(option => option.Key == key).Value,
    };
}
