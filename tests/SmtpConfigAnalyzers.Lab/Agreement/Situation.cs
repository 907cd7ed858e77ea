using SmtpConfigAnalyzers.Lab.Programs;
using SmtpConfigAnalyzers.Lab.Servers;

namespace SmtpConfigAnalyzers.Lab.Agreement;

/// <summary>A program and a server that show what one rule says, besides the matrix.</summary>
/// <param name="Program">The program.</param>
/// <param name="Server">The server that it connects to.</param>
/// <param name="Rule">The one rule that has to report; <see langword="null"/> if none may.</param>
/// <param name="Expected">What has to happen.</param>
/// <param name="Repaired">What has to happen once the code fix is applied; <see langword="null"/> if there is none.</param>
internal sealed record Situation(MailProgram Program, Server Server, string? Rule, Outcome Expected, Outcome? Repaired = null)
{
    /// <summary>The TLS version that the server has to see, with the program and with the repaired one; empty for any.</summary>
    public (string Before, string After) TlsVersions { get; init; } = ("", "");

    /// <summary>Whether it changes what all programs of a process share, so that nothing else may run next to it.</summary>
    public bool IsProcessWide { get; init; }

    /// <summary>Its name in tests.</summary>
    public string Name => $"{Program.FullName}, {Server.Address}";
}

/// <summary>What became of a situation.</summary>
/// <param name="Situation">The situation.</param>
/// <param name="Trial">The program's text.</param>
/// <param name="Repairs">What its code fixes make of it.</param>
internal sealed record SituationTrial(Situation Situation, Trial Trial, IReadOnlyList<Repair> Repairs)
{
    /// <summary>Whether the finding and what happened are what they have to be.</summary>
    public bool Agrees =>
        Trial.OwnFindings.SequenceEqual(Situation.Rule is { } rule ? [rule] : [])
        && IsExpected(Trial, Situation.Expected, Situation.TlsVersions.Before);

    /// <summary>Whether the fixes lead where they have to.</summary>
    public bool RepairsAgree => Situation.Repaired is { } outcome
        ? Repairs.Count > 0
        && Repairs.All(repair => !repair.Trial.OwnFindings.Any() && IsExpected(repair.Trial, outcome, Situation.TlsVersions.After))
        : Repairs.Count == 0;

    private static bool IsExpected(Trial trial, Outcome outcome, string tlsVersion) =>
        trial.Observation.Outcome == outcome && (tlsVersion.Length == 0 || trial.Observation.TlsVersion == tlsVersion);
}
