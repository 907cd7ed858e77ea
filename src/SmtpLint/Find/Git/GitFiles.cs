using SmtpLint.Doors.Files;

namespace SmtpLint.Find.Git;

/// <summary>What git says of the files of one repository: which are tracked, and which are neither tracked nor ignored.</summary>
internal sealed class GitFiles
{
    private const char Untracked = '?';

    private readonly HashSet<string> _tracked = new(CheckoutFiles.Paths);
    private readonly HashSet<string> _entries = new(CheckoutFiles.Paths);
    private readonly HashSet<string> _folders = new(CheckoutFiles.Paths) { "" };

    /// <summary>Reads the answer of <c>git ls-files -t -z</c>.</summary>
    /// <param name="answer">A letter, a blank and a path for each entry, with a NUL after it.</param>
    /// <param name="unreadable">The folders that git could not open. Whoever enters them learns why.</param>
    public GitFiles(string answer, IEnumerable<string> unreadable)
    {
        foreach (var entry in answer.Split('\0', StringSplitOptions.RemoveEmptyEntries).Where(entry => entry.Length > 2))
        {
            var path = Composed(entry[2..].TrimEnd('/')); // another repository in this one has a slash
            _entries.Add(path);
            if (entry[0] != Untracked)
            {
                _tracked.Add(path);
            }

            AddFolders(path);
        }

        foreach (var folder in unreadable)
        {
            AddFolders(Composed(folder.TrimEnd('/') + "/"));
        }
    }

    /// <summary>Whether a file is tracked.</summary>
    /// <param name="path">Its path below the repository's root, in its segments.</param>
    public bool Tracks(params IEnumerable<string> path) => _tracked.Contains(Joined(path));

    /// <summary>Whether a path is itself an entry: a file, or another repository in this one.</summary>
    /// <param name="path">The path below the repository's root, in its segments.</param>
    public bool Has(params IEnumerable<string> path) => _entries.Contains(Joined(path));

    /// <summary>Whether something below a folder is an entry.</summary>
    /// <param name="path">The folder's path below the repository's root, in its segments; none for the root.</param>
    public bool HasBelow(params IEnumerable<string> path) => _folders.Contains(Joined(path));

    private void AddFolders(string path)
    {
        for (var slash = path.LastIndexOf('/'); slash > 0 && _folders.Add(path[..slash]); slash = path.LastIndexOf('/', slash - 1))
        {
        }
    }

    private static string Joined(IEnumerable<string> path) => Composed(string.Join('/', path));

    // On macOS git composes the characters that the file system has in pieces (core.precomposeUnicode).
    private static string Composed(string path) => OperatingSystem.IsMacOS() ? path.Normalize() : path;
}
