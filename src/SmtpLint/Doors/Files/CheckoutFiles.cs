using System.Text;

namespace SmtpLint.Doors.Files;

/// <summary>
/// The one door to the files of a checkout, which a stranger may have written: only regular files are opened, none of them
/// waits, none is read beyond a limit, and none lies outside of what the user named, whatever links and project files say.
/// </summary>
internal sealed class CheckoutFiles
{
    /// <summary>Compares paths as most file systems of the operating system do.</summary>
    public static readonly StringComparer Paths = OperatingSystem.IsLinux() ? StringComparer.Ordinal : StringComparer.OrdinalIgnoreCase;

    private readonly RealPaths _realPaths = new();
    private readonly HashSet<string> _trees = new(Paths);
    private readonly HashSet<string> _named = new(Paths);

    /// <summary>
    /// What files say that nobody has saved, by their full paths: it is read in place of what is on the disk, and whether or not
    /// anything is there.
    /// </summary>
    public IReadOnlyDictionary<string, string> Unsaved { get; set; } = new Dictionary<string, string>();

    /// <summary>Opens the door to what a user names: each folder, each file, and the repository that it is in.</summary>
    /// <param name="run">The folder that the tool runs in. It is open too where it has in it what is named.</param>
    /// <param name="named">Full paths of files and folders.</param>
    /// <param name="alone">Full paths of files that are read as well, but nothing around them.</param>
    public CheckoutFiles(RunFolder run, IEnumerable<string> named, IEnumerable<string>? alone = null)
    {
        // What is named may be a link, and what it leads to is then named as well.
        _named.UnionWith((alone ?? []).SelectMany(WithTarget));
        foreach (var path in named.Select(Path.TrimEndingDirectorySeparator).SelectMany(WithTarget))
        {
            var folder = Directory.Exists(path) ? path : Path.GetDirectoryName(path) ?? path;
            _trees.UnionWith(WithTarget(RepositoryOf(folder) ?? (IsBelow(run.ToString(), folder) ? run.ToString() : folder)));
            _named.Add(path);
        }

        IEnumerable<string> WithTarget(string path) => [path, RealPathOf(path)];
    }

    /// <summary>
    /// Whether a folder is a repository's root: it has an entry <c>.git</c>, which is a file in linked worktrees and submodules.
    /// </summary>
    /// <param name="folder">The folder's full path.</param>
    public static bool IsRepository(string folder) => Path.Exists(Path.Combine(folder, ".git"));

    /// <summary>The root of the repository that a folder is in: the nearest one above it.</summary>
    /// <param name="folder">The folder's full path.</param>
    public static string? RepositoryOf(string folder)
    {
        for (var path = folder; path is not null; path = Path.GetDirectoryName(path))
        {
            if (IsRepository(path))
            {
                return path;
            }
        }

        return null;
    }

    /// <summary>Whether a file is there that may be read.</summary>
    /// <param name="path">Its full path.</param>
    public bool Exists(string path) => IsOpen(path) && (Unsaved.ContainsKey(path) || File.Exists(path)) && Holds(path);

    /// <summary>The full paths of the files that are in no folder yet, or no more: all that there is of them is not saved.</summary>
    public IEnumerable<string> WithoutFile => Unsaved.Keys.Where(path => !File.Exists(path));

    /// <summary>The same door, with other texts in some files.</summary>
    /// <param name="drafts">The texts, by their full paths.</param>
    public CheckoutFiles With(IEnumerable<KeyValuePair<string, string>> drafts)
    {
        var other = (CheckoutFiles)MemberwiseClone();
        var texts = new Dictionary<string, string>(Unsaved, Paths);
        foreach (var (path, text) in drafts)
        {
            texts[path] = text;
        }

        other.Unsaved = texts;
        return other;
    }

    /// <summary>
    /// Whether a link leads to nothing: to a file, such as a configuration, that is made only where the program is installed.
    /// </summary>
    /// <param name="link">The link's full path.</param>
    public bool LeadsNowhere(string link) => !File.Exists(RealPathOf(link)); // of the link itself it would say that it exists

    /// <summary>Whether a folder is there that may be read.</summary>
    /// <param name="path">Its full path.</param>
    public bool HasFolder(string path) => IsOpen(path) && Directory.Exists(path) && Holds(path);

    /// <summary>What is in a folder, by name.</summary>
    /// <param name="folder">Its full path.</param>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public IReadOnlyList<FolderEntry> EntriesOf(string folder) =>
        IsOpen(folder) && Holds(folder) ? FolderEntry.AllIn(folder) : throw LedOut();

    /// <summary>Opens a file to be read.</summary>
    /// <param name="path">Its full path.</param>
    /// <param name="mostBytes">A longer file is refused.</param>
    /// <inheritdoc cref="EntriesOf" path="/exception"/>
    public Stream Open(string path, long mostBytes = long.MaxValue)
    {
        var stream = IsOpen(path) && RealPathOf(path) is var real && IsOpen(real)
            ? UnsavedAt(path) ?? UnsavedAt(real) ?? RegularFile.Open(real)
            : throw LedOut();
        if (stream.Length <= mostBytes)
        {
            return stream;
        }

        stream.Dispose();
        throw new RefusedFileException($"It is too large (more than {mostBytes / 1024 / 1024} MB): what is in it was not checked.");
    }

    /// <summary>The bytes of a file.</summary>
    /// <param name="path">Its full path.</param>
    /// <param name="mostBytes">A longer file is refused.</param>
    /// <inheritdoc cref="EntriesOf" path="/exception"/>
    public byte[] ReadBytes(string path, long mostBytes)
    {
        using var stream = Open(path, mostBytes);
        var bytes = new byte[stream.Length];
        return bytes[..stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false)];
    }

    /// <summary>The text of a file of which a wrong character does no harm, as compilers and git read theirs.</summary>
    /// <param name="path">Its full path.</param>
    /// <param name="mostBytes">A longer file is refused.</param>
    /// <inheritdoc cref="EntriesOf" path="/exception"/>
    public string ReadText(string path, long mostBytes)
    {
        using var stream = Open(path, mostBytes);
        using var reader = new StreamReader(stream, Encoding.UTF8, detectEncodingFromByteOrderMarks: true);
        return reader.ReadToEnd();
    }

    /// <summary>A path without links in it.</summary>
    /// <param name="path">A full path.</param>
    public string RealPathOf(string path) => _realPaths.Of(path);

    /// <summary>Whether a path lies in what is checked, whatever links it has in it.</summary>
    /// <param name="path">A full path.</param>
    public bool Holds(string path) => IsOpen(RealPathOf(path));

    // The mark says the encoding, whatever an XML declaration says of the file on the disk.
    private Stream? UnsavedAt(string path) =>
        Unsaved.TryGetValue(path, out var text) ? new MemoryStream([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)]) : null;

    // Decided by the path alone: what is elsewhere, on another machine perhaps, is not even looked for.
    private bool IsOpen(string path) => _named.Contains(path) || _trees.Any(tree => IsBelow(tree, path));

    /// <summary>Whether a path is a folder's, or lies in it.</summary>
    public static bool IsBelow(string folder, string path) =>
        path.StartsWith(folder, OperatingSystem.IsLinux() ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase)
            && (path.Length == folder.Length || Path.EndsInDirectorySeparator(folder)
                || path[folder.Length] == Path.DirectorySeparatorChar);

    private static RefusedFileException LedOut() =>
        new("It leads out of the folders that are checked and of their repository: what is there was not read.");
}
