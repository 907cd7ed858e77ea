using SmtpLint.Doors.Printing;
using SmtpLint.Find.Git;
using SmtpLint.Findings;

namespace SmtpLint.Report;

/// <summary>One way to tell programs what a run came to.</summary>
internal interface IReport
{
    /// <summary>Writes the report. The same result and context give the same text; line ends are LF.</summary>
    /// <param name="result">What the run came to.</param>
    /// <param name="context">What a report needs from outside.</param>
    /// <param name="output">Where to write.</param>
    void Write(LintResult result, ReportContext context, DataOutput output);
}

/// <summary>What a report needs from outside. Holds no time of day: two runs over the same files give the same report.</summary>
internal sealed record ReportContext
{
    /// <summary>The version of the tool.</summary>
    public required string ToolVersion { get; init; }

    /// <summary>What the tool will exit with.</summary>
    public required int ExitCode { get; init; }

    /// <summary>
    /// The text of a file, by its path relative to the folder that the tool runs in; <see langword="null"/> if it cannot be read.
    /// </summary>
    public required Func<string, string?> ReadText { get; init; }

    /// <summary>The level from which on a finding fails the run.</summary>
    public Level FailOn { get; init; } = Level.Warning;

    /// <summary>The repository, if the files lie in one.</summary>
    public VersionControl? Repository { get; init; }
}
