using SmtpLint.Findings;

namespace SmtpLint.Judge.Code;

/// <summary>
/// Joins what is said of a library alone with what is said of it in the programs that reference it. They have its
/// settings, and all of its callers: so where a program is there, it decides for the library, and the library itself
/// only says what is wrong whatever is set. Of two programs that differ, both report.
/// </summary>
/// <param name="verdicts">What was said of each project together with its references.</param>
internal sealed class HostJoin(IReadOnlyList<(CodeUnit Unit, ProjectVerdict Verdict)> verdicts)
{
    /// <summary>The findings that remain, each once.</summary>
    public IEnumerable<LintFinding> Findings()
    {
        var hosted = new List<CodeFinding>();
        var hostedFiles = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (unit, verdict) in verdicts.Where(judged => judged.Unit.Project.IsHost))
        {
            var libraries = unit.Libraries.ToHashSet(StringComparer.Ordinal);
            hostedFiles.UnionWith(libraries);
            hosted.AddRange(verdict.Findings.Where(finding => libraries.Contains(finding.Source)));
        }

        var spokenOf = hosted.Select(finding => finding.Connection).ToHashSet();
        var own = verdicts.SelectMany(
            judged => judged.Verdict.Findings.Where(finding => judged.Unit.Project.Sources.Contains(finding.Source)));
        return own.Where(finding => !hostedFiles.Contains(finding.Source) || (IsCertain(finding) && !spokenOf.Contains(finding.Connection)))
            .Concat(hosted)
            .GroupBy(finding => finding.Identity, finding => finding.Finding)
            .Select(same => same.First() with { Related = [.. same.SelectMany(finding => finding.Related).Distinct()] });
    }

    private static bool IsCertain(CodeFinding finding) => !finding.RestsOnDefaults && finding.Finding.Level > Level.Info;
}
