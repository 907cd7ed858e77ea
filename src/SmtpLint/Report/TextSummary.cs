using SmtpConfigAnalyzers.Languages;
using SmtpLint.Findings;

namespace SmtpLint.Report;

/// <summary>What a run came to, in a line or two.</summary>
internal static class TextSummary
{
    /// <summary>The summary, line by line.</summary>
    public static IEnumerable<Phrase> Of(LintResult result)
    {
        var findings = result.Findings.Where(finding => !finding.IsInBaseline).ToList();
        var levels = findings.GroupBy(finding => finding.Level).OrderByDescending(level => level.Key)
            .Select(level => $"{level.Count()} {level.Key.ToString().ToLowerInvariant()}");
        var fixable = findings.Count(finding => finding.Remedies.Any(remedy => remedy.IsSafe));
        var files = findings.Select(finding => finding.Place.File).Distinct().Count();
        IReadOnlyList<Phrase> silent =
        [
            .. Some(result.Findings.Count - findings.Count, number => $"{number} in the baseline"),
            .. Some(result.Suppressed, number => $"{number} silenced by comments"),
            .. Some(result.Unbound, number => $"{number} places in C# not understood, and so not judged"),
        ];
        Phrase found = findings.Count == 0 ? $"No findings"
            : findings.Count == 1 ? $"1 finding ({string.Join(", ", levels)}) in {Files(files)}"
            : (Phrase)$"{findings.Count} findings ({string.Join(", ", levels)}) in {Files(files)}";
        yield return Phrase.Join(
            " ",
            [
                $"{found}; {Files(result.FilesRead)} read.",
                .. Some(fixable, number => $"{number} fixable with --fix."),
                .. Some(silent.Count, _ => $"{Phrase.Join(", ", silent)}."),
            ]);
        if (result.Problems.Count > 0)
        {
            yield return result.Problems.Count == 1
                ? $"1 problem: not everything could be done, see above."
                : (Phrase)$"{result.Problems.Count} problems: not everything could be done, see above.";
        }
    }

    private static IEnumerable<Phrase> Some(int number, Func<int, Phrase> said) => number == 0 ? [] : [said(number)];

    private static Phrase Files(int number) => number == 1 ? $"1 file" : (Phrase)$"{number} files";
}
