using System.Collections.Concurrent;
using SmtpLint.Doors.Files;
using SmtpLint.Findings;

namespace SmtpLint.Judge.Code;

/// <summary>Reads files once, and remembers which could not be read.</summary>
/// <param name="root">The folder that paths are relative to.</param>
/// <param name="checkout">Opens the files.</param>
internal sealed class SourceTexts(string root, CheckoutFiles checkout)
{
    // Generated data; the compiler would take minutes for it.
    private const int MostBytes = 16 * 1024 * 1024;

    private readonly ConcurrentDictionary<string, MailMention> _mentions = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<LintProblem, bool> _remarks = new();
    private readonly ConcurrentDictionary<string, LintProblem> _problems = new(StringComparer.Ordinal);

    /// <summary>What could be read and not judged.</summary>
    public IReadOnlyList<LintProblem> Remarks =>
        [.. _remarks.Keys.OrderBy(remark => remark.File, StringComparer.Ordinal).ThenBy(remark => remark.Line)];

    /// <summary>What could not be read.</summary>
    public IEnumerable<LintProblem> Problems => _problems.Values;

    /// <summary>Number of files that were read.</summary>
    public int FilesRead => _mentions.Count(file => !_problems.ContainsKey(file.Key));

    /// <summary>What of mail a C# file mentions.</summary>
    public MailMention MentionIn(string file) =>
        _mentions.GetOrAdd(file, path => Read(path) is { } text ? SourceGate.MentionIn(text) : MailMention.None);

    /// <summary>Whether a file is there.</summary>
    public bool Exists(string file) => checkout.Exists(file);

    /// <summary>A file's text; <see langword="null"/> if it cannot be read.</summary>
    public string? Read(string file)
    {
        try
        {
            return checkout.ReadText(file, MostBytes);
        }
        catch (Exception exception) when (FileTrouble.IsOfOneFile(exception))
        {
            Report(file, exception);
            return null;
        }
    }

    /// <summary>Notes that a file could not be read.</summary>
    /// <param name="file">Its full path.</param>
    /// <param name="exception">Why not.</param>
    /// <param name="consequence">What comes of it.</param>
    public void Report(string file, Exception exception, string consequence = "") =>
        _problems.TryAdd(
            file, new(Path.GetRelativePath(root, file).Replace('\\', '/'), null, FileTrouble.Explain(exception) + consequence));

    /// <summary>Notes what could be read and is not judged.</summary>
    public void Remark(LintProblem remark) => _remarks.TryAdd(remark, true);

    /// <summary>Notes a problem.</summary>
    public void Report(LintProblem problem) => _problems.TryAdd(problem.File + problem.Message, problem);
}
