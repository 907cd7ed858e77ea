using SmtpLint.Findings;

namespace SmtpLint.Walking;

/// <summary>A file that was found.</summary>
/// <param name="Path">Its full path.</param>
/// <param name="IsLink">Whether a link is there.</param>
internal sealed record WalkedFile(string Path, bool IsLink);

/// <summary>
/// Finds files in folders. Left out is what .gitignore names, what builds make, and what links to folders lead to: a link
/// back up would never end, and what it leads to within the folder is found there anyway.
/// </summary>
/// <param name="run">Names what cannot be read.</param>
/// <param name="checkout">Opens the folders.</param>
/// <param name="isWanted">Whether a file is wanted, by its name without folders.</param>
/// <param name="problems">Takes what cannot be read.</param>
internal sealed class FolderWalker(RunFolder run, CheckoutFiles checkout, Func<string, bool> isWanted, ICollection<LintProblem> problems)
{
    private static readonly HashSet<string> LeftOut = new(["bin", "obj", "node_modules", "publish", ".git"], StringComparer.OrdinalIgnoreCase);

    /// <summary>The wanted files below a folder, folder by folder in the order of their names.</summary>
    /// <param name="folder">The folder's full path. It is entered even if it would be left out itself.</param>
    public IEnumerable<WalkedFile> Walk(string folder)
    {
        var above = FoldersAbove(folder);
        IgnoreRules? rules = null;
        for (var depth = 0; depth < above.Count; depth++)
        {
            rules = Enter(rules, depth, above[depth]);
        }

        return Walk(folder, rules, [.. above.Skip(1).Append(folder).Take(above.Count).Select(path => Path.GetFileName(path))]);
    }

    private IEnumerable<WalkedFile> Walk(string folder, IgnoreRules? outer, string[] segments)
    {
        var rules = Enter(outer, segments.Length, folder);
        foreach (var entry in EntriesOf(folder))
        {
            var isFolder = entry.Attributes.HasFlag(FileAttributes.Directory);
            if (isFolder ? IsLink(entry) || LeftOut.Contains(entry.Name) : !isWanted(entry.Name))
            {
                continue;
            }

            string[] path = [.. segments, entry.Name];
            if (rules?.Ignores(path, isFolder) == true)
            {
                continue;
            }

            if (!isFolder)
            {
                yield return new(entry.FullName, IsLink(entry));
                continue;
            }

            foreach (var file in Walk(entry.FullName, rules, path))
            {
                yield return file;
            }
        }
    }

    private static bool IsLink(FileSystemInfo entry) => entry.Attributes.HasFlag(FileAttributes.ReparsePoint);

    /// <summary>The folders from the repository's down to the one above a folder; none if it is in no repository.</summary>
    private static IReadOnlyList<string> FoldersAbove(string folder)
    {
        var above = new List<string>();
        for (var path = folder; path is not null; path = Path.GetDirectoryName(path))
        {
            if (path != folder)
            {
                above.Insert(0, path);
            }

            // A file instead of a folder in linked worktrees and submodules.
            if (Path.Exists(Path.Combine(path, ".git")))
            {
                return above;
            }
        }

        return [];
    }

    private IgnoreRules? Enter(IgnoreRules? outer, int depth, string folder) => Try(Path.Combine(folder, IgnoreRules.FileName), () => IgnoreRules.Enter(checkout, outer, depth, folder), outer);

    private IReadOnlyList<FileSystemInfo> EntriesOf(string folder) => Try(folder, () => checkout.EntriesOf(folder), []);

    private T Try<T>(string path, Func<T> read, T otherwise)
    {
        try
        {
            return read();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            problems.Add(new(run.NameOf(path), null, FileTrouble.Explain(error)));
            return otherwise;
        }
    }
}
