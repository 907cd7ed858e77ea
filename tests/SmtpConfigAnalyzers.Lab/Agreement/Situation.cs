using SmtpConfigAnalyzers.Lab.Programs;
using SmtpConfigAnalyzers.Lab.Servers;

namespace SmtpConfigAnalyzers.Lab.Agreement;

/// <summary>A program and a server that show what one rule says, besides the matrix.</summary>
/// <param name="Program">The program.</param>
/// <param name="Server">The server that it connects to.</param>
/// <param name="Rule">The one rule that has to speak; <see langword="null"/> if none may.</param>
/// <param name="Expected">What has to happen.</param>
/// <param name="Repaired">What has to happen once the code fix is applied; <see langword="null"/> if there is none.</param>
internal sealed record Situation(MailProgram Program, Server Server, string? Rule, Outcome Expected, Outcome? Repaired = null)
{
    /// <summary>The finding of all programs with MailKit, since the lab's authority publishes no revocation list.</summary>
    public const string NoRevocationCheck = "SMTP3005";

    private Trial? _trial;

    /// <summary>The TLS version that the server has to see, with the program and with the repaired one; empty for any.</summary>
    public (string Before, string After) TlsVersions { get; init; } = ("", "");

    /// <summary>Whether it changes what all programs of a process share, so that nothing else may run beside it.</summary>
    public bool IsProcessWide { get; init; }

    /// <summary>Its name in tests.</summary>
    public string Name => $"{Program.FullName}, {Server.Address}";

    /// <summary>The program's text, once it was analysed.</summary>
    public Trial Trial => _trial!;

    /// <summary>What its code fixes make of it.</summary>
    public IReadOnlyList<Repair> Repairs { get; private set; } = [];

    /// <summary>What is found in the program.</summary>
    public IEnumerable<string> Findings => Trial.Analysis.Findings.Where(id => id != NoRevocationCheck);

    /// <summary>Whether the finding and what happened are what they have to be.</summary>
    public bool Agrees => Findings.SequenceEqual(Rule is null ? [] : [Rule]) && IsExpected(Trial, Expected, TlsVersions.Before);

    /// <summary>Whether the fixes lead where they have to.</summary>
    public bool RepairsAgree => Repaired is { } outcome
        ? Repairs.Count > 0 && Repairs.All(repair => IsExpected(repair.Trial, outcome, TlsVersions.After) && repair.Trial.Analysis.Findings.All(id => id == NoRevocationCheck))
        : Repairs.Count == 0;

    /// <summary>Analyses the program, and what its fixes make of it.</summary>
    public async Task AnalyseAsync() => (_trial, Repairs) = await Trial.OfAsync(Program, Program.Text(Server.Host, Server.Port));

    private static bool IsExpected(Trial trial, Outcome outcome, string tlsVersion) =>
        trial.Observation.Outcome == outcome && (tlsVersion.Length == 0 || trial.Observation.TlsVersion == tlsVersion);
}
