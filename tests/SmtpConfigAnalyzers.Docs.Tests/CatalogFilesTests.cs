using System.Text;
using SmtpConfigAnalyzers.Policy;
using SmtpConfigAnalyzers.Rules;

namespace SmtpConfigAnalyzers.Docs.Tests;

/// <summary>
/// Files that repeat the catalogue of rules. <c>UPDATE_DOCS=1 dotnet test tests/SmtpConfigAnalyzers.Docs.Tests</c> writes them.
/// </summary>
public sealed class CatalogFilesTests
{
    private const string Package = "src/SmtpConfigAnalyzers.Package";

    // The finding about an entry of the baseline: no rule of mail, and on whatever the mode.
    private const string BaselineEntry = "SMTPLINT002";

    [Theory]
    [InlineData("audit", "suggestion", "suggestion")]
    [InlineData("strict", "error", "warning")]
    [InlineData("none", "none", "none")]
    public void Preset_IsTheCatalogues(string preset, string warning, string info)
    {
        var lines = RuleCatalog.All
            .Select(rule =>
                Line(rule.Id,
                    rule switch { { Severity: RuleSeverity.Off } =>
                        "none", { StatesNoFault: true } =>
                        info == "warning" ? "suggestion" : info, { Severity: RuleSeverity.Info } => info, _ => warning }))
            .Append(Line(BaselineEntry, warning));

        GeneratedText.AssertEndIsFresh($"{Package}/config/{preset}.globalconfig", "global_level = -1\n\n", string.Concat(lines));

        static string Line(string id, string severity) => $"dotnet_diagnostic.{id}.severity = {severity}\n";
    }

    [Fact]
    public void PackageReadme_ListsTheCatalogue()
    {
        var table = new StringBuilder("| id | says |\n|---|---|\n");
        foreach (var rule in RuleCatalog.All)
        {
            table.Append($"| {rule.Id} | {rule.Title} |\n");
        }

        table.Append(
            $"\n{Ids(RuleSeverity.Info)} are suggestions: shown in editors and SARIF logs, not by a build. {Ids(RuleSeverity.Off)} is "
            + $"off until you turn it on. All others are warnings.\n");
        GeneratedText.AssertIsFresh($"{Package}/README.md", "rules", table.ToString());

        static string Ids(RuleSeverity severity)
        {
            var ids = RuleCatalog.All.Where(rule => rule.Severity == severity).Select(rule => rule.Id).ToList();
            return ids.Count == 1 ? ids[0] : $"{string.Join(", ", ids[..^1])} and {ids[^1]}";
        }
    }

    /// <summary>
    /// Roslyn's own release tracking (RS2000 and following) reads descriptors from source and cannot see those that are
    /// made from the catalogue, so this takes its place: what has not shipped is what the catalogue has beyond it.
    /// </summary>
    [Fact]
    public void ReleaseTracking_IsTheCatalogues()
    {
        var shipped = Repository.Read("src/SmtpConfigAnalyzers/AnalyzerReleases.Shipped.md");
        var rows = RuleCatalog.All.Select(Row).Where(row => !shipped.Contains(row, StringComparison.Ordinal))
            .Append($"{BaselineEntry} | SmtpLint | Warning | BaselineEntry, "
            + $"[documentation](https://github.com/SmtpConfigAnalyzers/SmtpConfigAnalyzers/blob/main/docs/configuration.md#a-baseline)\n");

        GeneratedText.AssertEndIsFresh(
            "src/SmtpConfigAnalyzers/AnalyzerReleases.Unshipped.md", "--------|----------|----------|-------\n", string.Concat(rows));

        static string Row(Rule rule) =>
            $"{rule.Id} | {rule.Category} | {(rule.Severity == RuleSeverity.Off ? "Disabled" : rule.Severity)} | {rule.Name}, "
            + $"[documentation]({rule.HelpLink})\n";
    }
}
