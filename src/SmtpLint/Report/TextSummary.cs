using SmtpLint.Findings;

namespace SmtpLint.Report;

/// <summary>What a run came to, in a line or two.</summary>
internal static class TextSummary
{
    /// <summary>The summary.</summary>
    public static string Of(LintResult result)
    {
        var findings = result.Findings.Where(finding => !finding.IsInBaseline).ToList();
        var levels = findings.GroupBy(finding => finding.Level).OrderByDescending(level => level.Key)
            .Select(level => $"{level.Count()} {level.Key.ToString().ToLowerInvariant()}");
        var fixable = findings.Count(finding => finding.Remedies.Any(remedy => remedy.IsSafe));
        var files = findings.Select(finding => finding.Place.File).Distinct().Count();
        var summary = findings.Count == 0
            ? $"No findings; {Count(result.FilesRead, "file")} read."
            : $"{Count(findings.Count, "finding")} ({string.Join(", ", levels)}) in {Count(files, "file")}; "
            + $"{Count(result.FilesRead, "file")} read." + (fixable == 0 ? "" : $" {fixable} fixable with --fix.");
        string[] silent =
        [
            .. Some(result.Findings.Count - findings.Count, "in the baseline"),
            .. Some(result.Suppressed, "silenced by comments"),
            .. Some(result.Unbound, "places in C# not understood, and so not judged"),
        ];
        return summary
            + (silent.Length == 0 ? "" : $" {string.Join(", ", silent)}.")
            + (result.Problems.Count == 0 ? "" : $"\n{Count(result.Problems.Count, "problem")}: not everything could be done, see above.");
    }

    private static IEnumerable<string> Some(int number, string what) => number == 0 ? [] : [$"{number} {what}"];

    private static string Count(int number, string what) => $"{number} {what}{(number == 1 ? "" : "s")}";
}
