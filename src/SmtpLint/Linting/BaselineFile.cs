using SmtpConfigAnalyzers.Baselines;
using SmtpLint.Findings;
using SmtpLint.Walking;

namespace SmtpLint.Linting;

/// <summary>Writes a baseline of all findings of a run.</summary>
internal static class BaselineFile
{
    /// <summary>Writes it. An entry that is there keeps its owner, its reason and its day; one whose finding is gone goes, too.</summary>
    /// <param name="path">The baseline's full path.</param>
    /// <param name="run">The folder that the tool runs in.</param>
    /// <param name="result">What the run came to.</param>
    /// <param name="entry">What new entries say: owner, reason and day.</param>
    /// <returns>Number of entries.</returns>
    public static int Write(string path, RunFolder run, LintResult result, BaselineEntry entry)
    {
        var old = File.Exists(path) ? Baseline.Read(path, File.ReadAllText(path), today: null) : null;
        var known = (old?.Entries ?? []).ToLookup(known => (known.Rule, known.File, known.Fingerprint));
        var entries = result.Findings.Select(finding => entry with
        {
            Rule = finding.Rule.Id,
            File = Baseline.RelativePath(path, run.FullPathOf(finding.Place.File)),
            Fingerprint = finding.Fingerprint,
        }).Select(entry => known[(entry.Rule, entry.File, entry.Fingerprint)].FirstOrDefault() ?? entry).ToList();
        File.WriteAllText(path, BaselineWriter.Write(entries));
        return entries.Count;
    }
}
