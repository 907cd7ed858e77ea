using System.Text;
using SmtpLint.Findings;
using SmtpLint.Walking;

namespace SmtpLint.Fixing;

/// <summary>
/// Writes changes. A file is replaced as a whole by one beside it, so that nobody ever sees half of it, and only if it is
/// still what was judged.
/// </summary>
internal static class FixWriter
{
    /// <summary>Writes them.</summary>
    /// <returns>What was written, and what could not be, with its reason.</returns>
    public static (IReadOnlyList<FileChange> Written, IReadOnlyList<LintProblem> Problems) Write(IEnumerable<FileChange> changes)
    {
        var written = new List<FileChange>();
        var problems = new List<LintProblem>();
        foreach (var change in changes)
        {
            if (Write(change) is { } refusal)
            {
                problems.Add(new(change.Before.Text.Name, null, $"Not fixed: {refusal}"));
            }
            else
            {
                written.Add(change);
            }
        }

        return (written, problems);
    }

    private static string? Write(FileChange change)
    {
        var path = change.Before.Path;
        try
        {
            if (new FileInfo(path).IsReadOnly)
            {
                return "the file is read-only.";
            }

            var bytes = change.After.Encode(change.After.Text);
            if (!TextDecoder.Decode(bytes).Text.Equals(change.After.Text, StringComparison.Ordinal))
            {
                return $"the change cannot be written in the file's encoding ({change.After.Encoding.WebName}).";
            }

            return File.ReadAllBytes(path).AsSpan().SequenceEqual(change.Before.Text.Encode(change.Before.Text.Text))
                ? Replace(path, bytes)
                : "the file has changed while smtplint ran, or is not written as its encoding says. Run smtplint again.";
        }
        catch (EncoderFallbackException)
        {
            return $"the change cannot be written in the file's encoding ({change.After.Encoding.WebName}).";
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return $"the file or its folder cannot be written ({error.GetType().Name}).";
        }
    }

    private static string? Replace(string path, byte[] bytes)
    {
        var temporary = Path.Combine(Path.GetDirectoryName(path)!, $".{Path.GetFileName(path)}.{Guid.NewGuid():N}.tmp");
        try
        {
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
            {
                // From the first byte on: the text may hold a secret.
                options.UnixCreateMode = File.GetUnixFileMode(path);
            }

            using (var stream = new FileStream(temporary, options))
            {
                stream.Write(bytes);
                stream.Flush(flushToDisk: true);
            }

            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(temporary, File.GetUnixFileMode(path)); // what the umask took away
            }

            File.Move(temporary, path, overwrite: true);
            return null;
        }
        finally
        {
            File.Delete(temporary);
        }
    }
}
