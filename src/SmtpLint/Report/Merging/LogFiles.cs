using System.IO.Enumeration;
using System.Text.Json;
using SmtpLint.Doors.Files;
using SmtpLint.Doors.Printing;

namespace SmtpLint.Report.Merging;

/// <summary>Finds logs and reads them. What cannot be read is named, and the others are read all the same.</summary>
/// <param name="run">The folder that the tool runs in.</param>
/// <param name="files">Opens them.</param>
/// <param name="error">Where to report what is not read.</param>
internal sealed class LogFiles(RunFolder run, CheckoutFiles files, Printout error)
{
    private const string Pattern = "*.sarif";
    private const int MostBytes = 256 * 1024 * 1024;

    /// <summary>Whether all was read.</summary>
    public bool IsComplete { get; private set; } = true;

    /// <summary>The runs in some logs.</summary>
    /// <param name="names">Files, and folders with logs anywhere below.</param>
    public IReadOnlyList<LoggedRun> Read(IEnumerable<string> names) => [.. names.SelectMany(FilesOf).Distinct().SelectMany(ReadFile)];

    private IReadOnlyList<string> FilesOf(string name)
    {
        var path = run.FullPathOf(name);
        if (files.Exists(path))
        {
            return [path];
        }

        var found = files.HasFolder(path) ? FilesIn(path).ToList() : [];
        if (found.Count == 0)
        {
            Refuse(name, "There is no such log.");
        }

        return found;
    }

    // What links lead to is left out: links back up would never end.
    private IEnumerable<string> FilesIn(string folder) => EntriesOf(folder)
        .Where(entry => !entry.IsLink)
        .SelectMany(entry => entry.IsFolder ? FilesIn(entry.Path)
            : FileSystemName.MatchesSimpleExpression(Pattern, entry.Name) ? [entry.Path] : []);

    private IReadOnlyList<FolderEntry> EntriesOf(string folder)
    {
        try
        {
            return files.EntriesOf(folder);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Refuse(run.NameOf(folder), FileTrouble.Explain(exception));
            return [];
        }
    }

    private IReadOnlyList<LoggedRun> ReadFile(string path)
    {
        try
        {
            using var stream = files.Open(path, MostBytes);
            var runs = SarifLog.Read(Path.GetFileNameWithoutExtension(path), stream);
            if (runs.Count == 0)
            {
                error.WriteLine($"{run.NameOf(path)}: left out. It has no run of smtplint and no build with SmtpConfigAnalyzers.");
            }

            return runs;
        }
        catch (JsonException exception)
        {
            return Refuse(run.NameOf(path), $"It is not JSON (line {exception.LineNumber + 1}).");
        }
        catch (FormatException exception)
        {
            return Refuse(run.NameOf(path), exception.Message);
        }
        catch (InvalidOperationException)
        {
            return Refuse(run.NameOf(path), "It holds text that is not valid Unicode."); // half of a surrogate pair, which JSON can escape
        }
        catch (Exception exception) when (FileTrouble.IsOfOneFile(exception))
        {
            return Refuse(run.NameOf(path), FileTrouble.Explain(exception));
        }
    }

    private IReadOnlyList<LoggedRun> Refuse(string name, string reason)
    {
        IsComplete = false;
        error.WriteLine($"{name}: not read. {reason}");
        return [];
    }
}
