using System.Text.RegularExpressions;
using SmtpConfigAnalyzers.Policy;
using SmtpConfigAnalyzers.Rules;

namespace SmtpConfigAnalyzers.Docs.Tests;

/// <summary>
/// Roslyn's own release tracking (RS2000 and following) reads descriptors from source and cannot see those that are made
/// from the catalogue, so this takes its place.
/// </summary>
public sealed partial class ReleaseTrackingTests
{
    private static readonly string[] Files = ["AnalyzerReleases.Shipped.md", "AnalyzerReleases.Unshipped.md"];

    [Fact]
    public void Rows_AreTheCatalogues()
    {
        var rows = Files.SelectMany(file => Row().Matches(Repository.Read($"src/SmtpConfigAnalyzers/{file}")).Select(match => match.Value));

        Assert.Equal(RuleCatalog.All.Select(Expected), rows.Order(StringComparer.Ordinal));
    }

    private static string Expected(Rule rule)
    {
        var severity = rule.Severity == RuleSeverity.Off ? "Disabled" : rule.Severity.ToString();
        return $"{rule.Id} | {rule.Category} | {severity} | {rule.Name}, [documentation]({rule.HelpLink})";
    }

    [GeneratedRegex(@"^SMTP[0-9].*$", RegexOptions.Multiline)]
    private static partial Regex Row();
}
