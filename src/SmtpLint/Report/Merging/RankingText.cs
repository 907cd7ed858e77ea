using System.Globalization;
using SmtpConfigAnalyzers.Files.Disclosure;
using SmtpConfigAnalyzers.Rules;
using SmtpLint.Doors.Printing;
using SmtpLint.Findings;

namespace SmtpLint.Report.Merging;

/// <summary>A ranking for people: a table of the repositories and one of the rules.</summary>
internal static class RankingText
{
    /// <summary>Writes plain text, or what a terminal shows.</summary>
    public static void Write(IReadOnlyList<RepositorySummary> ranking, Printout output)
    {
        Repositories(ranking).Write(output);
        output.EndLine();
        Rules(ranking).Write(output);
        output.EndLine();
        output.WriteLine(Summary(ranking));
    }

    /// <summary>Writes Markdown, as for a wiki or a job's summary.</summary>
    public static void WriteMarkdown(IReadOnlyList<RepositorySummary> ranking, Printout output)
    {
        output.WriteLine(Summary(ranking));
        output.EndLine();
        Repositories(ranking).WriteMarkdown(output);
        output.EndLine();
        Rules(ranking).WriteMarkdown(output);
    }

    /// <summary>The title of a rule; empty for one that a newer version knows.</summary>
    public static string TitleOf(string id) => RuleCatalog.All.FirstOrDefault(rule => rule.Id == id)?.Title ?? "";

    private static TextTable Repositories(IReadOnlyList<RepositorySummary> ranking)
    {
        var isCompared = ranking.Any(repository => repository.Changes is not null);
        string[] numbers =
            ["Weight", "Error", "Warning", "Info", "Suppressed", .. isCompared ? ["New", "Fixed", "Remaining"] : Array.Empty<string>()];
        return new(
            [TextColumn.Own("#"), TextColumn.Foreign("Repository"), .. numbers.Select(TextColumn.Own), TextColumn.Foreign("Rules")],
            [
                .. ranking.Select((repository, index) => (string[])
                [
                    $"{index + 1}",
                    Quotation.Of(repository.Name),
                    repository.Weight.ToString("0.0", CultureInfo.InvariantCulture),
                    $"{repository.Count(Level.Error)}",
                    $"{repository.Count(Level.Warning)}",
                    $"{repository.Count(Level.Info)}",
                    $"{repository.All.Count - repository.Findings.Count}",
                    .. isCompared
                        ? [$"{repository.Changes?.New.Count}", $"{repository.Changes?.Fixed.Count}",
                            $"{repository.Changes?.Remaining.Count}"]
                        : Array.Empty<string>(),
                    string.Join(", ",
                        repository.Findings.CountBy(finding => finding.Rule).OrderBy(rule => rule.Key, StringComparer.Ordinal)
                        .Select(rule => $"{Quotation.Of(rule.Key)} ×{rule.Value}")),
                ]),
            ]);
    }

    private static TextTable Rules(IReadOnlyList<RepositorySummary> ranking) => new(
        [TextColumn.Foreign("Rule"), .. new[] { "What is wrong", "Findings", "Repositories" }.Select(TextColumn.Own)],
        [
            .. ranking.SelectMany(repository => repository.Findings, (repository, finding) => (repository.Name, finding.Rule))
                .GroupBy(finding => finding.Rule)
                .OrderByDescending(rule => rule.Count()).ThenBy(rule => rule.Key, StringComparer.Ordinal)
                .Select(rule =>
                    (string[])[Quotation.Of(rule.Key), TitleOf(rule.Key), $"{rule.Count()}",
                        $"{rule.Select(finding => finding.Name).Distinct().Count()}"]),
        ]);

    private static string Summary(IReadOnlyList<RepositorySummary> ranking)
    {
        var changes = ranking.Select(repository => repository.Changes).OfType<Changes>().ToList();
        var findings = ranking.Sum(repository => repository.Findings.Count);
        var text = $"{findings} finding{(findings == 1 ? "" : "s")} in {ranking.Count(repository => repository.Findings.Count > 0)} of "
            + $"{ranking.Count} repositories";
        return changes.Count == 0 ? text + "."
            : $"{text}: {changes.Sum(change => change.New.Count)} new, {changes.Sum(change => change.Remaining.Count)} remaining; "
            + $"{changes.Sum(change => change.Fixed.Count)} fixed.";
    }
}
