using DiffPlex.Renderer;
using SmtpConfigAnalyzers.Files.Disclosure;
using SmtpLint.Doors.Printing;
using SmtpLint.Findings;
using SmtpLint.Report;

namespace SmtpLint.Fix;

/// <summary>Shows changes as a unified diff. Secrets are masked, in the lines around a change as well.</summary>
internal static class DiffText
{
    /// <summary>Writes the diff.</summary>
    /// <param name="changes">The changes.</param>
    /// <param name="result">Says where secrets are.</param>
    /// <param name="output">Where to write.</param>
    public static void Write(IEnumerable<FileChange> changes, LintResult result, Printout output)
    {
        foreach (var change in changes)
        {
            var name = LogText.Of(change.Before.Name);
            output.WriteLines(
                UnidiffRenderer.GenerateUnidiff(Masked(change.Before.Text), Masked(change.After.Text), $"a/{name}", $"b/{name}"));

            // What the result says of places holds for the old text only; by their keys, secrets are found in both.
            string Masked(string text) => new SecretMask(result with { Findings = [] }, _ => text).Excerpt(name, new(0, text.Length));
        }
    }
}
