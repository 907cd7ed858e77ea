using SmtpConfigAnalyzers.Baselines;
using SmtpConfigAnalyzers.Files.Reading;
using SmtpConfigAnalyzers.Rules;
using SmtpLint.Doors.Files;
using SmtpLint.Findings;

namespace SmtpLint.Judge;

/// <summary>
/// The baselines of a run: the one that is named, or that of the run's folder and those next to the projects, which their builds read.
/// </summary>
internal sealed class BaselineMarks
{
    private readonly LintRequest _request;
    private readonly Dictionary<string, LintedFile> _files;
    private readonly List<(TextFile File, Baseline Baseline)> _baselines = [];

    /// <summary>Reads them.</summary>
    /// <param name="request">Names one, or not.</param>
    /// <param name="files">Says which are there.</param>
    /// <param name="reader">Reads them.</param>
    /// <param name="guard">Says what fails.</param>
    /// <param name="projects">What was judged.</param>
    public BaselineMarks(
        LintRequest request, CheckoutFiles files, TextFileReader reader, FileGuard guard, IReadOnlyList<SettingsProject> projects)
    {
        _request = request;
        _files = projects.SelectMany(project => project.Files.Values).ToDictionary(file => file.Path);
        var places = request.Baseline is { } named
            ? [request.Run.FullPathOf(named)]
            : projects.Select(project => project.Folder).Prepend(request.Run.ToString()).Distinct()
            .Select(folder => Path.Combine(folder, Baseline.FileName)).Where(files.Exists);
        foreach (var path in places)
        {
            if (reader.Read(path, mustMentionMail: false) is { } file
                && guard.Try(path, () => Baseline.Read(path, file.Text, request.Today), null) is { } baseline)
            {
                _baselines.Add((file, baseline));
            }
        }
    }

    /// <summary>The findings, with those marked that a baseline knows.</summary>
    public IReadOnlyList<LintFinding> Mark(IEnumerable<LintFinding> findings) =>
        [.. findings.Select(
            finding => _baselines.Any(
                known => known.Baseline.Knows(finding.Rule.Id, _request.Run.FullPathOf(finding.Place.File), finding.Fingerprint))
                ? finding with { IsInBaseline = true }
                : finding)];

    /// <summary>
    /// What in the baselines does not do what it seems to. As in a build, entries for code that match nothing are not reported.
    /// </summary>
    /// <param name="findings">All findings.</param>
    public IReadOnlyList<LintProblem> Remarks(IReadOnlyList<LintFinding> findings)
    {
        var found = findings.Select(finding => (finding.Rule.Id, _request.Run.FullPathOf(finding.Place.File), finding.Fingerprint))
            .ToHashSet();
        return
        [
            .. from known in _baselines
               from problem in known.Baseline.Problems.Concat(
                   known.Baseline.Entries.Where(entry => IsUnused(entry, known.Baseline)).Select(Explain))
               select new LintProblem(
                   known.File.Name, new LineMap(known.File.Text).PositionOf(problem.Range.Start).Line + 1, problem.Message),
        ];

        bool IsUnused(BaselineEntry entry, Baseline baseline) =>
            Path.GetFullPath(baseline.FileOf(entry)) is var path
            && _files.TryGetValue(path, out var file)
            && RuleCatalog.All.FirstOrDefault(rule => rule.Id == entry.Rule) is var rule
            && (rule is null || file.Rules.LevelOf(rule) is not null)
            && !found.Contains((entry.Rule, path, entry.Fingerprint));
    }

    private static BaselineProblem Explain(BaselineEntry entry) =>
        new(entry.Range, $"Nothing in '{entry.File}' breaks {entry.Rule} as this entry says: it suppresses nothing. Delete it.");
}
