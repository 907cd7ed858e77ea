using System.Text;
using SmtpConfigAnalyzers.Baselines;
using SmtpLint.Doors.Files;
using SmtpLint.Doors.Writing;
using SmtpLint.Findings;

namespace SmtpLint.Judge;

/// <summary>Writes a baseline of all findings of a run.</summary>
internal static class BaselineFile
{
    /// <summary>Writes it. An entry that is there keeps its owner, its reason and its day; one whose finding is gone goes, too.</summary>
    /// <param name="path">The baseline's full path.</param>
    /// <param name="run">The folder that the tool runs in.</param>
    /// <param name="result">What the run came to.</param>
    /// <param name="entry">What new entries say: owner, reason and day.</param>
    /// <returns>Number of entries.</returns>
    /// <exception cref="IOException">It cannot be written, or something else is there.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public static int Write(string path, RunFolder run, LintResult result, BaselineEntry entry)
    {
        var file = new CheckoutWriter(run, [path]).Find(path);
        var old = file.Read() is { } bytes ? Read(path, bytes) : null;
        var known = (old?.Entries ?? []).ToLookup(known => (known.Rule, known.File, known.Fingerprint));
        var entries = result.Findings.Select(finding => entry with
        {
            Rule = finding.Rule.Id,
            File = Baseline.RelativePath(path, run.FullPathOf(finding.Place.File)),
            Fingerprint = finding.Fingerprint,
        }).Select(entry => known[(entry.Rule, entry.File, entry.Fingerprint)].FirstOrDefault() ?? entry).ToList();
        file.Replace(Encoding.UTF8.GetBytes(BaselineWriter.Write(entries)));
        return entries.Count;
    }

    // What cannot be read would be lost: another file, a conflict of two branches, entries of a newer version.
    private static Baseline? Read(string path, byte[] bytes)
    {
        var (text, _, error) = TextDecoder.Decode(bytes);
        var old = Baseline.Read(path, text, today: null);
        return error is null && string.IsNullOrWhiteSpace(text) ? null
            : error is null && old.IsWhole ? old
            : throw new RefusedFileException(
                "what is there is not a baseline, or cannot be read to its end. Fix it, delete it, or name another file with --baseline.");
    }
}
