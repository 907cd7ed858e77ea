using System.IO.Enumeration;

namespace SmtpLint.Doors.Files;

/// <summary>Patterns on the command line, such as <c>src/*/appsettings.json</c>: Windows' shells hand them on as they are.</summary>
internal static class Wildcards
{
    private static readonly char[] Marks = ['*', '?'];

    /// <summary>The names, with what is there in place of patterns. What links lead to is left out, unless it is named.</summary>
    /// <param name="run">The folder that the tool runs in.</param>
    /// <param name="names">Names of files and folders. A pattern for which nothing is there stays, to be reported.</param>
    public static IReadOnlyList<string> Expand(RunFolder run, IEnumerable<string> names) =>
        [.. names.SelectMany(name => Expand(run, name))];

    private static IReadOnlyList<string> Expand(RunFolder run, string name)
    {
        if (name.IndexOfAny(Marks) < 0)
        {
            return [name];
        }

        var path = run.FullPathOf(name);
        var root = Path.GetPathRoot(path)!;
        var segments = path[root.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries);
        var isFixed = segments.TakeWhile(segment => segment.IndexOfAny(Marks) < 0).ToList();
        var folder = Path.Combine([root, .. isFixed]);
        var files = new CheckoutFiles(run, [folder]);
        if (files.Exists(path) || files.HasFolder(path))
        {
            return [name]; // except on Windows, the marks may be a name's own
        }

        var found = Find(files, folder, segments[isFixed.Count..]).Select(run.NameOf).ToList();
        return found.Count == 0 ? [name] : found;
    }

    private static IEnumerable<string> Find(CheckoutFiles files, string folder, IReadOnlyList<string> segments)
    {
        if (!files.HasFolder(folder))
        {
            return [];
        }

        IReadOnlyList<FolderEntry> entries;
        try
        {
            entries = files.EntriesOf(folder);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return [];
        }

        var found = entries.Where(entry => !entry.IsLink
            && (segments[0][0] == '.' || entry.Name[0] != '.') // as in shells
            && FileSystemName.MatchesSimpleExpression(segments[0], entry.Name));
        return segments.Count == 1
            ? found.Select(entry => entry.Path)
            : found.Where(entry => entry.IsFolder).SelectMany(entry => Find(files, entry.Path, [.. segments.Skip(1)]));
    }
}
