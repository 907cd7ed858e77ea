using SmtpConfigAnalyzers.Policy;
using SmtpConfigAnalyzers.Rules;

namespace SmtpConfigAnalyzers.Package.Tests;

/// <summary>The severities that <c>SmtpLintAnalysisMode</c> chooses from.</summary>
public sealed class PresetTests
{
    [Fact]
    public void Audit_MakesEveryRuleThatIsOnASuggestion() =>
        Assert.Equal(
            RuleCatalog.All.Select(rule => Line(rule, rule.Severity == RuleSeverity.Off ? "none" : "suggestion")).Append(Baseline("suggestion")),
            Entries("audit").Where(IsRule));

    [Fact]
    public void None_TurnsEveryRuleOff() =>
        Assert.Equal(RuleCatalog.All.Select(rule => Line(rule, "none")).Append(Baseline("none")), Entries("none").Where(IsRule));

    [Fact]
    public void Strict_MakesEveryRuleThatIsOnLouder() =>
        Assert.Equal(
            RuleCatalog.All.Select(rule => Line(rule, rule switch { { Severity: RuleSeverity.Off } => "none", { StatesNoFault: true } => "suggestion", { Severity: RuleSeverity.Info } => "warning", _ => "error" })).Append(Baseline("error")),
            Entries("strict").Where(IsRule));

    // A level below a user's own .globalconfig, which has 100.
    [Theory]
    [InlineData("audit")]
    [InlineData("strict")]
    [InlineData("none")]
    public void Preset_LetsTheUsersOwnConfigurationWin(string preset) =>
        Assert.Equal(["is_global = true", "global_level = -1"], Entries(preset).Where(line => !IsRule(line)));

    private static string Line(Rule rule, string severity) => $"dotnet_diagnostic.{rule.Id}.severity = {severity}";

    private static string Baseline(string severity) => $"dotnet_diagnostic.SMTPLINT002.severity = {severity}";

    private static bool IsRule(string line) => line.StartsWith("dotnet_diagnostic.", StringComparison.Ordinal);

    private static IEnumerable<string> Entries(string preset) => File
        .ReadLines(Path.Combine(Repository.PackageProject, "config", $"{preset}.globalconfig"))
        .Where(line => line.Length > 0 && line[0] != '#');
}
