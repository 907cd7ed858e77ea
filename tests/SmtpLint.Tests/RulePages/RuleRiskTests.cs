using SmtpConfigAnalyzers.Rules;
using SmtpLint.Report.RulePages;

namespace SmtpLint.Tests.RulePages;

public sealed class RuleRiskTests
{
    // Weaknesses of programs that do not work, or are old or untidy: nothing leaks.
    private static readonly int[] Harmless = [228, 436, 477, 573, 1284];

    [Fact]
    public void RulesAboutWhatDoesNotWork_HaveNoScore()
    {
        var rules = RuleCatalog.All.Where(rule => Harmless.Contains(rule.Cwe)).ToList();

        Assert.Contains(rules, rule => rule.Id == "SMTP1002");
        Assert.All(rules, rule => Assert.Null(RuleRisk.Score(rule)));
    }

    [Fact]
    public void RulesAboutLeaks_HaveAScore()
    {
        // Shutting TLS 1.3 out (3004) is named after weak cryptography, but leaves TLS 1.2.
        var rules = RuleCatalog.All.Where(rule => !Harmless.Contains(rule.Cwe) && rule.Id != "SMTP3004" && !rule.StatesNoFault).ToList();

        Assert.Contains(rules, rule => rule.Id == "SMTP1003");
        Assert.All(rules, rule => Assert.InRange(RuleRisk.Score(rule) ?? 0, 0.1, 10));
    }
}
