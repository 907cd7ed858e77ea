using System.Text;
using SmtpLint.Doors.Files;
using SmtpLint.Doors.Writing;
using SmtpLint.Findings;

namespace SmtpLint.Fix;

/// <summary>Writes changes, each only if its file is still what was judged.</summary>
internal static class FixWriter
{
    /// <summary>Writes them.</summary>
    /// <param name="changes">The changes.</param>
    /// <param name="files">Where they may be written.</param>
    /// <returns>What was written, and what could not be, with its reason.</returns>
    public static (IReadOnlyList<FileChange> Written, IReadOnlyList<LintProblem> Problems) Write(
        IEnumerable<FileChange> changes, CheckoutWriter files)
    {
        var written = new List<FileChange>();
        var problems = new List<LintProblem>();
        foreach (var change in changes)
        {
            if (Write(change, files) is { } refusal)
            {
                problems.Add(new(change.Before.Name, null, $"Not fixed: {refusal}"));
            }
            else
            {
                written.Add(change);
            }
        }

        return (written, problems);
    }

    private static string? Write(FileChange change, CheckoutWriter files)
    {
        try
        {
            var file = files.Find(change.Path);
            var bytes = change.After.Encode(change.After.Text);
            if (!TextDecoder.Decode(bytes).Text.Equals(change.After.Text, StringComparison.Ordinal))
            {
                return NotInItsEncoding(change);
            }

            if (!file.Read().AsSpan().SequenceEqual(change.Before.Encode(change.Before.Text)))
            {
                return "the file changed while smtplint ran, or is not in the encoding that it declares. Run smtplint again.";
            }

            file.Replace(bytes);
            return null;
        }
        catch (EncoderFallbackException)
        {
            return NotInItsEncoding(change);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return CheckoutWriter.Explain(error);
        }
    }

    private static string NotInItsEncoding(FileChange change) =>
        $"the change cannot be written in the file's encoding ({change.After.Encoding.WebName}).";
}
