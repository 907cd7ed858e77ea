using SmtpLint.Findings;

namespace SmtpLint.Judge.Code;

/// <summary>A finding in C#, with what decides whether it remains when more is known of the settings.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="Source">The full path of the C# file that it is in.</param>
/// <param name="Connection">The connection that it is about, or its own place.</param>
/// <param name="RestsOnDefaults">Whether it rests on declared defaults that configuration may replace.</param>
internal sealed record CodeFinding(LintFinding Finding, string Source, TextPlace Connection, bool RestsOnDefaults)
{
    /// <summary>What makes two findings one.</summary>
    public (string File, int Start, string Rule, string Message) Identity =>
        (Finding.Place.File, Finding.Place.Range.Start, Finding.Rule.Id, Finding.Message);
}

/// <summary>What the analyzers said of one project.</summary>
/// <param name="Findings">Their findings, also in projects that it references.</param>
/// <param name="Problems">What went wrong.</param>
/// <param name="Suppressed">Number of findings that its own source silences.</param>
/// <param name="Unbound">Number of its calls that look like mail and could not be bound.</param>
internal sealed record ProjectVerdict(IReadOnlyList<CodeFinding> Findings, IReadOnlyList<LintProblem> Problems, int Suppressed, int Unbound)
{
    /// <summary>Nothing was judged.</summary>
    public static ProjectVerdict None { get; } = new([], [], 0, 0);

    /// <summary>What is wrong with the connections that code makes of settings.</summary>
    public ILookup<(string File, string Key), string?>? VerdictsBySetting { get; init; }
}
