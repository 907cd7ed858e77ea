using System.Text.Json;
using SmtpLint.Doors.Printing;
using SmtpLint.Findings;

namespace SmtpLint.Report.Merging;

/// <summary>A ranking for programs.</summary>
internal static class RankingJson
{
    /// <summary>Writes it; with what is new and what is fixed if there is something to compare with.</summary>
    public static void Write(IReadOnlyList<RepositorySummary> ranking, DataOutput output) => output.WriteJson(json => json.WriteObject(() =>
    {
        json.WriteNumber("version", 1);
        json.WriteArray("repositories", ranking, repository => json.WriteObject(() => Write(json, repository)));
    }));

    private static void Write(Utf8JsonWriter json, RepositorySummary repository)
    {
        json.WriteString("repository", repository.Name);
        json.WriteNumber("weight", repository.Weight);
        json.WriteNumber("error", repository.Count(Level.Error));
        json.WriteNumber("warning", repository.Count(Level.Warning));
        json.WriteNumber("info", repository.Count(Level.Info));
        json.WriteNumber("suppressed", repository.All.Count - repository.Findings.Count);
        var gone = repository.Changes?.Fixed ?? [];
        var rules = repository.Findings.Concat(gone).Select(finding => finding.Rule).Distinct().Order(StringComparer.Ordinal);
        json.WriteArray("rules", rules, rule => json.WriteObject(() =>
        {
            json.WriteString("rule", rule);
            json.WriteString("title", RankingText.TitleOf(rule));
            json.WriteNumber("findings", Count(repository.Findings, rule));
            if (repository.Changes is { } changes)
            {
                json.WriteNumber("new", Count(changes.New, rule));
                json.WriteNumber("fixed", Count(changes.Fixed, rule));
                json.WriteNumber("remaining", Count(changes.Remaining, rule));
            }
        }));
        if (repository.Changes is { } all)
        {
            WriteFindings(json, "new", all.New);
            WriteFindings(json, "fixed", all.Fixed);
        }
    }

    private static int Count(IEnumerable<LoggedFinding> findings, string rule) => findings.Count(finding => finding.Rule == rule);

    private static void WriteFindings(Utf8JsonWriter json, string name, IEnumerable<LoggedFinding> findings) =>
        json.WriteArray(name, findings, finding => json.WriteObject(() =>
    {
        json.WriteString("rule", finding.Rule);
        json.WriteString("file", finding.File);
        json.WriteString("fingerprint", finding.Fingerprint);
    }));
}
