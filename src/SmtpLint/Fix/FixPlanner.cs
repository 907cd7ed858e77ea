using SmtpLint.Findings;
using SmtpLint.Judge;

namespace SmtpLint.Fix;

/// <summary>
/// Decides what to change. Fixes are tried on the text: the file is read back and the project judged again, and they are
/// kept only if their findings are gone, no other has come, and the file reads as well as before.
/// </summary>
/// <param name="includesUnsafe">Whether remedies count after which the program connects elsewhere.</param>
internal sealed class FixPlanner(bool includesUnsafe)
{
    /// <summary>The changes, in the order of the projects and files. What is in the baseline is left to its owner.</summary>
    public IReadOnlyList<FileChange> Plan(LintRun run)
    {
        var wanted = run.Result.Findings.Where(finding => !finding.IsInBaseline).ToList();
        return Harmless([.. run.Projects.SelectMany(project => Changes(new(project, run.Judge, wanted)))], run);
    }

    /// <summary>
    /// Those changes after which no code that reads the files has a finding that it did not have: a key may be read by several clients.
    /// </summary>
    private static IReadOnlyList<FileChange> Harmless(IReadOnlyList<FileChange> changes, LintRun run)
    {
        if (changes.Count == 0 || IsHarmless(changes))
        {
            return changes;
        }

        var kept = new List<FileChange>();
        foreach (var change in changes)
        {
            if (IsHarmless([.. kept, change]))
            {
                kept.Add(change);
            }
        }

        return kept;

        bool IsHarmless(IEnumerable<FileChange> some)
        {
            var known = run.Result.Findings.Concat(run.Result.LeftOut).Select(Name).ToList();
            return run.JudgeCode(some.ToDictionary(change => change.Path, change => change.After.Text)).Select(Name)
                .All(known.Remove);
        }

        static (string, string, string) Name(LintFinding finding) => (finding.Rule.Id, finding.Place.File, finding.Fingerprint);
    }

    private IEnumerable<FileChange> Changes(FixDraft before)
    {
        // Until nothing can be made better any more, so that a second run finds nothing to do.
        var after = before;
        while (Improve(after) is { } better)
        {
            after = better;
        }

        return after.Project.Files.Where(file => file.Value.Text.Text != before.Project.Files[file.Key].Text.Text)
            .Select(file =>
                new FileChange(
                    file.Value.Path, before.Project.Files[file.Key].Text, file.Value.Text,
                    Count(before, file.Key) - Count(after, file.Key)));

        static int Count(FixDraft draft, string file) => draft.Wanted.Count(finding => finding.Place.File == file);
    }

    /// <summary>
    /// The draft with all fixes that go together, each finding's best one first; <see langword="null"/> if there is none.
    /// </summary>
    private FixDraft? Improve(FixDraft draft)
    {
        FixDraft? best = null;
        var kept = new List<FixCandidate>();
        var open = Candidates(draft);
        while (open.Count > 0)
        {
            var together = new List<FixCandidate>();
            var later = new List<FixCandidate>();
            foreach (var fix in open)
            {
                (together.Exists(fix.Excludes) ? later : together).Add(fix);
            }

            best = Keep(draft, kept, together) ?? best;
            open = [.. later.Where(fix => !kept.Exists(fix.Excludes))];
        }

        return best;
    }

    private List<FixCandidate> Candidates(FixDraft draft) =>
    [
        .. draft.Wanted
            .SelectMany(finding =>
                finding.Remedies.Where(remedy => remedy.IsSafe || includesUnsafe)
                .Select((remedy, rank) => (Fix: new FixCandidate(finding, remedy), Rank: rank)))
            .OrderBy(candidate => candidate.Rank)
            .Select(candidate => candidate.Fix),
    ];

    /// <summary>
    /// Keeps what makes the draft better. Mostly all of it does, so all is tried at once, and halves only if something is wrong with the
    /// whole.
    /// </summary>
    /// <returns>The draft with all that is kept; <see langword="null"/> if nothing new is.</returns>
    private static FixDraft? Keep(FixDraft draft, List<FixCandidate> kept, IReadOnlyList<FixCandidate> fixes)
    {
        if (draft.With([.. kept, .. fixes]) is { } better)
        {
            kept.AddRange(fixes);
            return better;
        }

        if (fixes.Count == 1)
        {
            return null;
        }

        var half = fixes.Count / 2;
        var first = Keep(draft, kept, [.. fixes.Take(half)]);
        return Keep(draft, kept, [.. fixes.Skip(half)]) ?? first;
    }
}
