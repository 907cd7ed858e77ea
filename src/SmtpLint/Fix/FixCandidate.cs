using SmtpConfigAnalyzers.Files.Reading;
using SmtpLint.Findings;

namespace SmtpLint.Fix;

/// <summary>A remedy for a finding.</summary>
/// <param name="Finding">What it fixes.</param>
/// <param name="Remedy">What it changes.</param>
internal sealed record FixCandidate(LintFinding Finding, LintRemedy Remedy)
{
    /// <summary>Whether only one of the two can be made: they fix one finding, or change one piece of a text.</summary>
    public bool Excludes(FixCandidate other) =>
        ReferenceEquals(Finding, other.Finding)
        || Remedy.Edits.Any(
            edit => other.Remedy.Edits.Any(theirs => edit.File == theirs.File && Touch(edit.Edit.Range, theirs.Edit.Range)));

    private static bool Touch(TextRange left, TextRange right) => left.Start <= right.End && right.Start <= left.End;
}
