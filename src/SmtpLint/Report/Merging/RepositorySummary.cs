using SmtpConfigAnalyzers.Rules;
using SmtpLint.Findings;
using SmtpLint.Report.RulePages;

namespace SmtpLint.Report.Merging;

/// <summary>What changed in a repository since older logs.</summary>
/// <param name="New">Findings that were not there.</param>
/// <param name="Remaining">Findings that were there, silenced or not.</param>
/// <param name="Fixed">Findings that are gone. One that is only silenced is not.</param>
internal sealed record Changes(IReadOnlyList<LoggedFinding> New, IReadOnlyList<LoggedFinding> Remaining, IReadOnlyList<LoggedFinding> Fixed)
{
    /// <summary>Compares by rule, file and fingerprint.</summary>
    public static Changes Between(IReadOnlyList<LoggedFinding> previous, IReadOnlyList<LoggedFinding> current)
    {
        var move = CheckoutMove.Guess(previous, current);
        var moved = previous.Select(move.Apply).ToList();
        var before = moved.Select(Identity).ToHashSet();
        var after = current.Select(Identity).ToHashSet();
        var active = current.Where(finding => !finding.IsSuppressed).ToLookup(finding => before.Contains(Identity(finding)));
        return new([.. active[false]], [.. active[true]],
            [.. moved.Where(finding => !finding.IsSuppressed && !after.Contains(Identity(finding)))]);
    }

    /// <summary>What a finding is known by.</summary>
    public static (string Rule, string File, string Fingerprint) Identity(LoggedFinding finding) =>
        (finding.Rule, finding.File, finding.Fingerprint);
}

/// <summary>One repository in the ranking.</summary>
/// <param name="Name">Its address, or the name of its log.</param>
/// <param name="All">Its findings, each once, those that are silenced too.</param>
/// <param name="Changes">What changed; <see langword="null"/> if there is nothing to compare with.</param>
internal sealed record RepositorySummary(string Name, IReadOnlyList<LoggedFinding> All, Changes? Changes)
{
    /// <summary>The findings that nobody silenced.</summary>
    public IReadOnlyList<LoggedFinding> Findings { get; } = [.. All.Where(finding => !finding.IsSuppressed)];

    /// <summary>How much is to be done, by what it does: the sum of the findings' weights.</summary>
    public double Weight => Math.Round(Findings.Sum(WeightOf), 1);

    /// <summary>Number of its findings of one level.</summary>
    public int Count(Level level) => Findings.Count(finding => finding.Level == level);

    /// <summary>Ranks repositories, the one with most to do first.</summary>
    /// <param name="runs">What the logs say.</param>
    /// <param name="previous">What older logs say; <see langword="null"/> if there are none.</param>
    public static IReadOnlyList<RepositorySummary> Rank(IEnumerable<LoggedRun> runs, IEnumerable<LoggedRun>? previous)
    {
        var before = previous is null ? null : ByRepository(previous);
        return
        [
            .. ByRepository(runs)
                .Select(repository => new RepositorySummary(
                    repository.Key,
                    repository.Value,
                    before is null ? null : Changes.Between(before.GetValueOrDefault(repository.Key, []), repository.Value)))
                .OrderByDescending(repository => repository.Weight)
                .ThenBy(repository => repository.Name, StringComparer.Ordinal),
        ];
    }

    /// <summary>Each finding once: a project for several frameworks is built, and logged, several times.</summary>
    private static Dictionary<string, IReadOnlyList<LoggedFinding>> ByRepository(IEnumerable<LoggedRun> runs) => runs
        .GroupBy(run => run.Repository, run => run.Findings, StringComparer.Ordinal)
        .ToDictionary(
            repository => repository.Key,
            IReadOnlyList<LoggedFinding> (repository) =>
            [
                .. repository.SelectMany(findings => findings).GroupBy(Changes.Identity).Select(same => same.First() with
                {
                    Level = same.Max(finding => finding.Level),
                    IsSuppressed = same.All(finding => finding.IsSuppressed),
                }),
            ]);

    /// <summary>The score of the rule, times what its level says; what leaks nothing counts a little.</summary>
    private static double WeightOf(LoggedFinding finding)
    {
        const double LeaksNothing = 3;
        var rule = RuleCatalog.All.FirstOrDefault(rule => rule.Id == finding.Rule);
        var score = (rule is null ? null : RuleRisk.Score(rule)) ?? LeaksNothing;
        return score * finding.Level switch
        {
            Level.Error => 2,
            Level.Warning => 1,
            _ => 0.2,
        };
    }
}
