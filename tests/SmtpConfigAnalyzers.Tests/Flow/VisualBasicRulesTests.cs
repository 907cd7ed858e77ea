using Microsoft.CodeAnalysis;
using SmtpConfigAnalyzers.Tests.Verification;

namespace SmtpConfigAnalyzers.Tests.Flow;

/// <summary>Every rule reports the same call in both languages.</summary>
public class VisualBasicRulesTests
{
    public static TheoryData<string> RuleIds => [.. RulePrograms.Ids];

    [Theory]
    [MemberData(nameof(RuleIds))]
    public async Task SameCall_ReportsTheSameRuleInBothLanguages(string id)
    {
        foreach (var program in (Compilation[])[RulePrograms.CSharp(id), RulePrograms.VisualBasic(id)])
        {
            Assert.Equal(id, Assert.Single(await Diagnose.Run(program, Diagnose.AllAnalyzers, RulePrograms.Config(id))).Id);
        }
    }

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void BothPrograms_Compile(string id)
    {
        foreach (var program in (Compilation[])[RulePrograms.CSharp(id), RulePrograms.VisualBasic(id)])
        {
            Assert.DoesNotContain(program.GetDiagnostics(), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        }
    }
}
