using SmtpConfigAnalyzers.Files.Editing;
using SmtpConfigAnalyzers.Files.Reading;
using SmtpConfigAnalyzers.Languages;
using SmtpConfigAnalyzers.Policy;

namespace SmtpLint.Findings;

/// <summary>How loud a finding is, in the order of loudness.</summary>
internal enum Level
{
    /// <summary>Worth knowing: a suggestion in an editor, a note in SARIF.</summary>
    Info,

    /// <summary>Fails a build under warnings-as-errors.</summary>
    Warning,

    /// <summary>Fails a build.</summary>
    Error,
}

/// <summary>A place in a file as people name it.</summary>
/// <param name="File">The path relative to the folder that the tool runs in, with slashes.</param>
/// <param name="Range">The piece of the file's text.</param>
/// <param name="Start">Where the piece begins.</param>
/// <param name="End">Where the piece ends.</param>
internal sealed record TextPlace(string File, TextRange Range, TextPosition Start, TextPosition End);

/// <summary>Something that lies elsewhere and belongs to a finding: the line of a settings file that the code reads.</summary>
/// <param name="Place">Where it is.</param>
/// <param name="Message">What it is; never a secret.</param>
internal sealed record RelatedPlace(TextPlace Place, Phrase Message);

/// <summary>What fixes a finding.</summary>
/// <param name="Title">Its name, as in an editor's menu.</param>
/// <param name="Edits">Changes that belong together, each by the file's path relative to the folder that the tool runs in.</param>
internal sealed record LintRemedy(Phrase Title, IReadOnlyList<(string File, SettingsEdit Edit)> Edits)
{
    /// <summary>
    /// Whether it can be made without looking: the program connects where it did before, in another mode, or it could not connect at all.
    /// </summary>
    public bool IsSafe { get; init; }
}

/// <summary>One finding as every report shows it, whether it was made in code, in a settings file, or in both.</summary>
/// <param name="Rule">The rule that reports.</param>
/// <param name="Level">How loud it is, by the user's settings.</param>
/// <param name="Message">What will happen and what to write instead, in English; never a secret.</param>
/// <param name="Place">The smallest true place.</param>
/// <param name="Fingerprint">What separates it from the rule's other findings in the file when lines have moved; as the build's.</param>
internal sealed record LintFinding(Rule Rule, Level Level, string Message, TextPlace Place, string Fingerprint)
{
    /// <summary>The message in the language of whoever reads the terminal or the editor.</summary>
    public string Shown { get => field ?? Message; init; }

    /// <summary>What else belongs to it.</summary>
    public IReadOnlyList<RelatedPlace> Related { get; init; } = [];

    /// <summary>What fixes it, the best first.</summary>
    public IReadOnlyList<LintRemedy> Remedies { get; init; } = [];

    /// <summary>
    /// What the package's code fix does about it; <see langword="null"/> if the analyzers do not say.
    /// </summary>
    public Phrase? CodeFix { get; init; }

    /// <summary>The environments in which it holds, by name; empty where files have none.</summary>
    public IReadOnlyList<string> Environments { get; init; } = [];

    /// <summary>Whether the baseline knows it.</summary>
    public bool IsInBaseline { get; init; }
}

/// <summary>Something about a file that is reported besides the findings.</summary>
/// <param name="File">The file, relative to the folder that the tool runs in.</param>
/// <param name="Line">The line, from 1; <see langword="null"/> if it is about the file as a whole.</param>
/// <param name="Message">What is wrong, and what to do.</param>
internal sealed record LintProblem(string File, int? Line, string Message);

/// <summary>All that one run of the tool came to.</summary>
/// <param name="Findings">By path and position; those of the baseline too.</param>
/// <param name="Problems">What could not be read.</param>
/// <param name="FilesRead">Number of files that were read.</param>
internal sealed record LintResult(IReadOnlyList<LintFinding> Findings, IReadOnlyList<LintProblem> Problems, int FilesRead)
{
    /// <summary>What does nothing, or not what it seems to: comments that silence nothing, entries of a baseline. Fails no run.</summary>
    public IReadOnlyList<LintProblem> Remarks { get; init; } = [];

    /// <summary>
    /// Findings of rules that are not wanted: they are not reported and not fixed, but what they call a secret stays one.
    /// </summary>
    public IReadOnlyList<LintFinding> LeftOut { get; init; } = [];

    /// <summary>The result, as far as its rules are wanted.</summary>
    public LintResult Of(RuleChoice choice) => choice.IsSome
        ? this with
        {
            Findings = [.. Findings.Where(finding => choice.Has(finding.Rule))],
            LeftOut = [.. Findings.Where(finding => !choice.Has(finding.Rule))],
        }
        : this;

    /// <summary>Number of places in C# that may be mail and could not be bound or followed: what they do is not known.</summary>
    public int Unbound { get; init; }

    /// <summary>
    /// What is wrong with the connections that code makes of settings: by the full path of the file and the key, the ids of the rules.
    /// </summary>
    public ILookup<(string File, string Key), string?> VerdictsBySetting { get; init; } =
        Array.Empty<int>().ToLookup(_ => ("", ""), _ => (string?)null);

    /// <summary>Number of findings that a comment in their file silences.</summary>
    public int Suppressed { get; init; }
}
