using SmtpConfigAnalyzers.Files.Editing;
using SmtpLint.Findings;
using SmtpLint.Linting;

namespace SmtpLint.Fixing;

/// <summary>
/// Decides what to change. Each remedy is tried on the text: the file is read back and the project judged anew, and a
/// remedy is kept only if its finding is gone, no other has come, and the file reads as well as before.
/// </summary>
/// <param name="includesUnsafe">Whether remedies count after which the program connects elsewhere.</param>
internal sealed class FixPlanner(bool includesUnsafe)
{
    /// <summary>The changes, in the order of the projects and files. What is in the baseline is left to its owner.</summary>
    public IReadOnlyList<FileChange> Plan(LintRun run)
    {
        var wanted = run.Result.Findings.Where(finding => !finding.IsInBaseline).Select(KeyOf).ToHashSet();
        return [.. run.Projects.SelectMany(project => Plan(project, run.Judge, wanted))];
    }

    private IEnumerable<FileChange> Plan(SettingsProject project, SettingsLinter judge, HashSet<FindingKey> wanted)
    {
        var current = project;
        var findings = judge.Lint(project).Findings;
        var mended = new List<FindingKey>();
        var tried = new HashSet<FindingKey>();
        while (findings.FirstOrDefault(finding => wanted.Contains(KeyOf(finding)) && tried.Add(KeyOf(finding))) is { } finding)
        {
            foreach (var remedy in finding.Remedies.Where(remedy => remedy.IsSafe || includesUnsafe))
            {
                if (Apply(current, remedy) is { } next && judge.Lint(next).Findings is var after && IsBetter(findings, after, finding) && ReadsAsWell(current, next))
                {
                    (current, findings) = (next, after);
                    mended.Add(KeyOf(finding));
                    break;
                }
            }
        }

        return current.Files.Where(file => file.Value.Text.Text != project.Files[file.Key].Text.Text)
            .Select(file => new FileChange(project.Files[file.Key], file.Value.Text, mended.Count(key => key.File == file.Key)));
    }

    private static SettingsProject? Apply(SettingsProject project, LintRemedy remedy)
    {
        var files = remedy.Edits.GroupBy(edit => edit.File, edit => edit.Edit).ToList();
        return files.TrueForAll(file => project.Files.ContainsKey(file.Key))
            ? project.With(files.Select(file => project.Files[file.Key].Text is var text ? text with { Text = Apply(text.Text, file) } : null!))
            : null;
    }

    // From the end, so that the places in front stay where they are.
    private static string Apply(string text, IEnumerable<SettingsEdit> edits) =>
        edits.OrderByDescending(edit => edit.Range.Start).Aggregate(text, (current, edit) => edit.ApplyTo(current));

    private static bool IsBetter(IReadOnlyList<LintFinding> before, IReadOnlyList<LintFinding> after, LintFinding mended)
    {
        var known = before.Select(KeyOf).ToHashSet();
        return after.Count < before.Count && after.All(finding => known.Contains(KeyOf(finding)) && KeyOf(finding) != KeyOf(mended));
    }

    private static bool ReadsAsWell(SettingsProject before, SettingsProject after) =>
        after.Files.All(file => Errors(file.Value).SequenceEqual(Errors(before.Files[file.Key])));

    private static IEnumerable<string?> Errors(SettingsFile file) => file.Documents.Select(document => document.Error?.Reason);

    private static FindingKey KeyOf(LintFinding finding) => new(finding.Rule.Id, finding.Place.File, finding.Fingerprint);

    /// <summary>What tells a finding from the others when its place has moved.</summary>
    private readonly record struct FindingKey(string Rule, string File, string Fingerprint);
}
