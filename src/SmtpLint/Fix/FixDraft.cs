using System.Text;
using SmtpConfigAnalyzers.Files.Editing;
using SmtpLint.Findings;
using SmtpLint.Judge;

namespace SmtpLint.Fix;

/// <summary>A project with some fixes made in memory, and what is found in it then.</summary>
internal sealed class FixDraft
{
    private readonly SettingsLinter _judge;
    private readonly IReadOnlyList<LintFinding> _findings;
    private readonly HashSet<FindingPlace> _wanted;

    /// <summary>The project as it is.</summary>
    /// <param name="project">The project.</param>
    /// <param name="judge">Judges it.</param>
    /// <param name="wanted">The findings that are to go.</param>
    public FixDraft(SettingsProject project, SettingsLinter judge, IEnumerable<LintFinding> wanted)
        : this(project, judge, judge.Lint(project).Findings, [.. wanted.Select(FindingPlace.Of)])
    {
    }

    private FixDraft(SettingsProject project, SettingsLinter judge, IReadOnlyList<LintFinding> findings, HashSet<FindingPlace> wanted) =>
        (Project, _judge, _findings, _wanted) = (project, judge, findings, wanted);

    /// <summary>The project's files as they are in the draft.</summary>
    public SettingsProject Project { get; }

    /// <summary>Those of the wanted findings that are still there, in the order of files and places.</summary>
    public IEnumerable<LintFinding> Wanted => _findings.Where(finding => _wanted.Contains(FindingPlace.Of(finding)));

    /// <summary>The draft with fixes made that do not exclude each other.</summary>
    /// <returns>
    /// The better draft; <see langword="null"/> if one of the findings stays, another comes, or a file cannot be read as before.
    /// </returns>
    public FixDraft? With(IReadOnlyCollection<FixCandidate> fixes)
    {
        var edits = fixes.SelectMany(fix => fix.Remedy.Edits).ToLookup(edit => edit.File, edit => edit.Edit);
        if (!edits.All(file => Project.Files.TryGetValue(file.Key, out var known) && IsWhole(known)))
        {
            return null;
        }

        var next = Project.With(
            edits.Select(file => Project.Files[file.Key].Text is var text ? text with { Text = Apply(text.Text, file) } : null!));
        if (!edits.All(
            file => IsWhole(next.Files[file.Key]) && next.Files[file.Key].Documents.Count == Project.Files[file.Key].Documents.Count))
        {
            return null;
        }

        var repaired = fixes.Select(fix => fix.Finding).ToHashSet(ReferenceEqualityComparer.Instance);
        var left = _findings.Where(finding => !repaired.Contains(finding)).Select(finding => FindingPlace.Of(finding).After(edits))
            .ToHashSet();
        var after = _judge.Lint(next).Findings;
        return after.Count <= _findings.Count - repaired.Count && after.All(finding => left.Contains(FindingPlace.Of(finding)))
            ? new(next, _judge, after, [.. _wanted.Select(place => place.After(edits))])
            : null;
    }

    // After a break the text may mean anything.
    private static bool IsWhole(LintedFile file) => file.Documents.All(document => document.Error is null);

    private static string Apply(string text, IEnumerable<SettingsEdit> edits)
    {
        var changed = new StringBuilder();
        var at = 0;
        foreach (var edit in edits.OrderBy(edit => edit.Range.Start))
        {
            changed.Append(text, at, edit.Range.Start - at).Append(edit.NewText);
            at = edit.Range.End;
        }

        return changed.Append(text, at, text.Length - at).ToString();
    }

    /// <summary>
    /// What separates a finding from the others within a run. Its fingerprint does not: that of the second finding of a key names the first
    /// once that is gone.
    /// </summary>
    private readonly record struct FindingPlace(string Rule, string File, int Start)
    {
        public static FindingPlace Of(LintFinding finding) => new(finding.Rule.Id, finding.Place.File, finding.Place.Range.Start);

        /// <summary>Where the finding is once the text has changed.</summary>
        public FindingPlace After(ILookup<string, SettingsEdit> edits)
        {
            var start = Start;
            return this with { Start = start + edits[File].Sum(edit => Shift(edit, start)) };
        }

        private static int Shift(SettingsEdit edit, int at) =>
            edit.Range.End <= at ? edit.NewText.Length - edit.Range.Length
            : edit.Range.Start < at ? Math.Min(0, edit.Range.Start + edit.NewText.Length - at) // within what is replaced
            : 0;
    }
}
