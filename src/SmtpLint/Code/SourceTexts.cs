using System.Collections.Concurrent;
using System.Text;
using SmtpLint.Findings;

namespace SmtpLint.Code;

/// <summary>Reads files once, and remembers which could not be read.</summary>
/// <param name="root">The folder that paths are told relative to.</param>
internal sealed class SourceTexts(string root)
{
    // Generated data; the compiler would take minutes for it.
    private const long MostBytes = 16 * 1024 * 1024;

    private readonly ConcurrentDictionary<string, bool> _mentions = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, LintProblem> _problems = new(StringComparer.Ordinal);

    /// <summary>What could not be read.</summary>
    public IEnumerable<LintProblem> Problems => _problems.Values;

    /// <summary>Number of files that were read.</summary>
    public int FilesRead => _mentions.Count(file => !_problems.ContainsKey(file.Key));

    /// <summary>Whether a C# file may use a mail client.</summary>
    public bool MentionsMail(string file) => _mentions.GetOrAdd(file, path => Read(path) is { } text && MailGate.Mentions(text));

    /// <summary>A file's text; <see langword="null"/> if it cannot be read.</summary>
    public string? Read(string file)
    {
        try
        {
            if (new FileInfo(file) is { Length: > MostBytes })
            {
                Report(file, "The file is too large for source: it was not read.");
                return null;
            }

            using var reader = new StreamReader(file, Encoding.UTF8, detectEncodingFromByteOrderMarks: true);
            return reader.ReadToEnd();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Report(file, "The file cannot be read.");
            return null;
        }
    }

    /// <summary>Notes that something of a file is missing.</summary>
    public void Report(string file, string message, int? line = null) =>
        _problems.TryAdd(file, new(Path.GetRelativePath(root, file).Replace('\\', '/'), line, message));

    /// <summary>Notes a problem.</summary>
    public void Report(LintProblem problem) => _problems.TryAdd(problem.File + problem.Message, problem);
}
