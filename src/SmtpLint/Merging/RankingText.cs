using System.Globalization;
using SmtpConfigAnalyzers.Rules;
using SmtpLint.Commands;
using SmtpLint.Findings;

namespace SmtpLint.Merging;

/// <summary>A ranking for people: a table of the repositories and one of the rules.</summary>
internal static class RankingText
{
    /// <summary>Writes plain text, or what a terminal shows.</summary>
    public static void Write(IReadOnlyList<RepositorySummary> ranking, TextWriter output)
    {
        Repositories(ranking).Write(output);
        output.Write('\n');
        Rules(ranking).Write(output);
        output.Write($"\n{Summary(ranking)}\n");
    }

    /// <summary>Writes Markdown, as for a wiki or a job's summary.</summary>
    public static void WriteMarkdown(IReadOnlyList<RepositorySummary> ranking, TextWriter output)
    {
        output.Write($"{Summary(ranking)}\n\n");
        Repositories(ranking).WriteMarkdown(output);
        output.Write('\n');
        Rules(ranking).WriteMarkdown(output);
    }

    /// <summary>The title of a rule; empty for one that a newer version knows.</summary>
    public static string TitleOf(string id) => RuleCatalog.All.FirstOrDefault(rule => rule.Id == id)?.Title ?? "";

    private static TextTable Repositories(IReadOnlyList<RepositorySummary> ranking)
    {
        var isCompared = ranking.Any(repository => repository.Changes is not null);
        string[] changes = isCompared ? ["New", "Fixed", "Remaining"] : [];
        return new(
            ["#", "Repository", "Weight", "Error", "Warning", "Info", "Suppressed", .. changes, "Rules"],
            [
                .. ranking.Select((repository, index) => (string[])
                [
                    $"{index + 1}",
                    repository.Name,
                    repository.Weight.ToString("0.0", CultureInfo.InvariantCulture),
                    $"{repository.Count(Level.Error)}",
                    $"{repository.Count(Level.Warning)}",
                    $"{repository.Count(Level.Info)}",
                    $"{repository.All.Count - repository.Findings.Count}",
                    .. isCompared ? [$"{repository.Changes?.New.Count}", $"{repository.Changes?.Fixed.Count}", $"{repository.Changes?.Remaining.Count}"] : Array.Empty<string>(),
                    string.Join(", ", repository.Findings.CountBy(finding => finding.Rule).OrderBy(rule => rule.Key, StringComparer.Ordinal).Select(rule => $"{rule.Key} ×{rule.Value}")),
                ]),
            ]);
    }

    private static TextTable Rules(IReadOnlyList<RepositorySummary> ranking) => new(
        ["Rule", "What is wrong", "Findings", "Repositories"],
        [
            .. ranking.SelectMany(repository => repository.Findings, (repository, finding) => (repository.Name, finding.Rule))
                .GroupBy(finding => finding.Rule)
                .OrderByDescending(rule => rule.Count()).ThenBy(rule => rule.Key, StringComparer.Ordinal)
                .Select(rule => (string[])[rule.Key, TitleOf(rule.Key), $"{rule.Count()}", $"{rule.Select(finding => finding.Name).Distinct().Count()}"]),
        ]);

    private static string Summary(IReadOnlyList<RepositorySummary> ranking)
    {
        var changes = ranking.Select(repository => repository.Changes).OfType<Changes>().ToList();
        var findings = ranking.Sum(repository => repository.Findings.Count);
        var text = $"{findings} finding{(findings == 1 ? "" : "s")} in {ranking.Count(repository => repository.Findings.Count > 0)} of {ranking.Count} repositories";
        return changes.Count == 0 ? text + "."
            : $"{text}: {changes.Sum(change => change.New.Count)} new, {changes.Sum(change => change.Remaining.Count)} remaining; {changes.Sum(change => change.Fixed.Count)} fixed.";
    }
}
