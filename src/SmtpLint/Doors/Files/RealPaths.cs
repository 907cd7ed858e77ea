using System.Collections.Concurrent;

namespace SmtpLint.Doors.Files;

/// <summary>Paths without links in them. Each folder is looked up once.</summary>
internal sealed class RealPaths
{
    private const int MostLinks = 40; // as Linux follows (path_resolution(7))

    private readonly ConcurrentDictionary<string, string> _folders = new(StringComparer.Ordinal);

    /// <summary>The path that a path leads to. A link that leads nowhere, or in a circle, is left.</summary>
    /// <param name="path">A full path.</param>
    public string Of(string path) => Of(path, MostLinks);

    private string Of(string path, int links)
    {
        if (Path.GetDirectoryName(path) is not { } folder)
        {
            return path;
        }

        var real = _folders.TryGetValue(folder, out var known) ? known : _folders[folder] = Of(folder, links);
        var plain = Path.Combine(real, Path.GetFileName(path));
        return links > 0 && new FileInfo(plain).LinkTarget is { } target ? Of(Path.GetFullPath(target, real), links - 1) : plain;
    }
}
