using System.Text.Json;
using SmtpLint.Printing;
using SmtpLint.Walking;

namespace SmtpLint.Merging;

/// <summary>Finds logs and reads them. What cannot be read is named, and the others are read all the same.</summary>
/// <param name="run">The folder that the tool runs in.</param>
/// <param name="error">Where to tell what is not read.</param>
internal sealed class LogFiles(RunFolder run, Printout error)
{
    private const string Pattern = "*.sarif";

    /// <summary>Whether all was read.</summary>
    public bool IsComplete { get; private set; } = true;

    /// <summary>The runs in some logs.</summary>
    /// <param name="names">Files, folders with logs anywhere below, and patterns for a folder's files, which not every shell expands.</param>
    public IReadOnlyList<LoggedRun> Read(IEnumerable<string> names) => [.. names.SelectMany(FilesOf).Distinct().SelectMany(ReadFile)];

    private IReadOnlyList<string> FilesOf(string name)
    {
        var path = run.FullPathOf(name);
        var isFolder = Directory.Exists(path);
        if (!isFolder && (File.Exists(path) || Path.GetFileName(path).IndexOfAny(['*', '?']) < 0))
        {
            return [path];
        }

        var folder = isFolder ? path : Path.GetDirectoryName(path)!;
        var found = Directory.Exists(folder)
            ? Directory.GetFiles(folder, isFolder ? Pattern : Path.GetFileName(path), isFolder ? SearchOption.AllDirectories : SearchOption.TopDirectoryOnly)
            : [];
        if (found.Length == 0)
        {
            Refuse(name, "There is no such log.");
        }

        return [.. found.Order(StringComparer.Ordinal)];
    }

    private IReadOnlyList<LoggedRun> ReadFile(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            var runs = SarifLog.Read(Path.GetFileNameWithoutExtension(path), stream);
            if (runs.Count == 0)
            {
                error.WriteLine($"{run.NameOf(path)}: left out. It tells of no run of smtplint, nor of a build with SmtpConfigAnalyzers.");
            }

            return runs;
        }
        catch (JsonException exception)
        {
            return Refuse(run.NameOf(path), $"It is no JSON (line {exception.LineNumber + 1}).");
        }
        catch (FormatException exception)
        {
            return Refuse(run.NameOf(path), exception.Message);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Refuse(run.NameOf(path), exception is FileNotFoundException or DirectoryNotFoundException ? "There is no such file." : $"It cannot be opened ({exception.GetType().Name}).");
        }
    }

    private IReadOnlyList<LoggedRun> Refuse(string name, string reason)
    {
        IsComplete = false;
        error.WriteLine($"{name}: not read. {reason}");
        return [];
    }
}
