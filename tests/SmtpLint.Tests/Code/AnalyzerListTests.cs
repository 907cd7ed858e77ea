using Microsoft.CodeAnalysis.Diagnostics;
using SmtpConfigAnalyzers;

namespace SmtpLint.Tests.Code;

/// <summary>The analyzers are named, not found; one that is missing would be missed in silence.</summary>
public sealed class AnalyzerListTests
{
    [Fact]
    public void EveryAnalyzer_IsInTheList() => Assert.Equal(
        NamesOf(typeof(MailAnalyzer).Assembly.GetTypes().Where(type =>
            !type.IsAbstract && type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && !type.IsSubclassOf(typeof(DiagnosticSuppressor)))),
        NamesOf(AnalyzerList.All.Select(analyzer => analyzer.GetType())));

    private static IEnumerable<string> NamesOf(IEnumerable<Type> types) => types.Select(type => type.Name).Order(StringComparer.Ordinal);
}
