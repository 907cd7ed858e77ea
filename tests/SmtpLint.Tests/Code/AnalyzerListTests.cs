using SmtpConfigAnalyzers;
using SmtpLint.Judge.Code;

namespace SmtpLint.Tests.Code;

/// <summary>The tool names its analyzers; one that is missing would be missed in silence.</summary>
public sealed class AnalyzerListTests
{
    [Fact]
    public void EveryAnalyzerOfCode_IsAsked()
    {
        var all = typeof(MailAnalyzer).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(MailAnalyzer)) && type != typeof(SmtpRazorAnalyzer));

        Assert.Equal(
            all.OrderBy(type => type.Name, StringComparer.Ordinal),
            ProjectAnalysis.Analyzers.Select(analyzer => analyzer.GetType()).OrderBy(type => type.Name, StringComparer.Ordinal));
    }
}
