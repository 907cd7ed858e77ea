using SmtpLint.Doors.Files;
using SmtpLint.Findings;

namespace SmtpLint.Judge;

/// <summary>What a user asks to be checked.</summary>
internal sealed record LintRequest
{
    /// <summary>The folder that the tool runs in.</summary>
    public RunFolder Run { get; init; } = new();

    /// <summary>Files and folders, as they were named.</summary>
    public IReadOnlyList<string> Paths { get; init; } = ["."];

    /// <summary>A text from standard input, with the name that says what it is; <see langword="null"/> if it is not asked for.</summary>
    public (string Name, Stream Content)? StandardInput { get; init; }

    /// <summary>Whether C# is read as well.</summary>
    public bool ReadsCode { get; init; } = true;

    /// <summary>The build configuration that programs are read as: by default the one that goes into production.</summary>
    public string Configuration { get; init; } = "Release";

    /// <summary>The only baseline that counts; without it each project's own and the run folder's do.</summary>
    public string? Baseline { get; init; }

    /// <summary>The day that decides which entries of a baseline have expired.</summary>
    public DateTime Today { get; init; } = DateTime.UtcNow.Date;

    /// <summary>Opens the door to what is asked for.</summary>
    public CheckoutFiles OpenFiles() => new(
        Run,
        Paths.Concat(StandardInput is var (name, _) ? [name] : Array.Empty<string>()).Select(Run.FullPathOf),
        [Run.FullPathOf(Baseline ?? SmtpConfigAnalyzers.Baselines.Baseline.FileName)]);

    /// <summary>The most files and projects that are worked on at once.</summary>
    public int Jobs { get; init; } = Environment.ProcessorCount;

    /// <summary>Receives how far the work is; one call at a time.</summary>
    public Action<LintProgress> Progress { get; init; } = _ => { };
}
