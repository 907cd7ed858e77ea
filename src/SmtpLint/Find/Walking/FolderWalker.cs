using SmtpLint.Doors.Files;
using SmtpLint.Find.Git;
using SmtpLint.Findings;

namespace SmtpLint.Find.Walking;

/// <summary>A file that was found.</summary>
/// <param name="Path">Its full path.</param>
/// <param name="IsLink">Whether a link is there.</param>
/// <param name="IsBuilt">Whether a build made it, and git tracks it all the same.</param>
internal sealed record WalkedFile(string Path, bool IsLink, bool IsBuilt);

/// <summary>
/// Finds files in folders. Left out is what git ignores, or .gitignore files name where git does not say; what builds make, unless git
/// tracks it; and what links to folders lead to: a link back up would never end, and what it leads to within the folder is found there
/// anyway.
/// </summary>
/// <param name="run">Names what cannot be read.</param>
/// <param name="checkout">Opens the folders.</param>
/// <param name="git">Says what is ignored.</param>
/// <param name="isWanted">Whether a file is wanted, by its name without folders.</param>
/// <param name="problems">Takes what cannot be read.</param>
internal sealed class FolderWalker(
    RunFolder run, CheckoutFiles checkout, GitRepositories git, Func<string, bool> isWanted, ICollection<LintProblem> problems)
{
    private static readonly HashSet<string> LeftOut =
        new(["bin", "obj", "node_modules", "publish", ".git"], StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Built = new(["bin", "obj", "publish"], StringComparer.OrdinalIgnoreCase);

    private readonly FileGuard _guard = new(run, problems);

    /// <summary>The wanted files below a folder, folder by folder in the order of their names.</summary>
    /// <param name="folder">The folder's full path. It is entered even if it would be left out itself.</param>
    public IEnumerable<WalkedFile> Walk(string folder)
    {
        var real = checkout.RealPathOf(folder);
        if (CheckoutFiles.RepositoryOf(real) is not { } root)
        {
            return Walk(folder, null, null, []);
        }

        var segments = root == real ? [] : Path.GetRelativePath(root, real).Split(Path.DirectorySeparatorChar);
        if (git.FilesOf(root) is { } files && (files.HasBelow(segments) || !git.Ignores(root, segments)))
        {
            return Walk(folder, files, null, segments);
        }

        var rules = Enumerable.Range(0, segments.Length)
            .Aggregate((IgnoreRules?)null, (outer, depth) => Enter(outer, depth, Path.Combine([root, .. segments[..depth]])));
        return Walk(folder, null, rules, segments);
    }

    private IEnumerable<WalkedFile> Walk(string folder, GitFiles? files, IgnoreRules? outer, string[] segments)
    {
        var rules = files is null ? Enter(outer, segments.Length, folder) : null;
        foreach (var entry in _guard.Try(folder, () => checkout.EntriesOf(folder), []))
        {
            if (!entry.IsFolder && !isWanted(entry.Name))
            {
                continue;
            }

            string[] path = [.. segments, entry.Name];
            if (entry is { IsFolder: true, IsLink: false } && Built.Contains(entry.Name) && files?.HasBelow(path) == true)
            {
                foreach (var file in Tracked(entry.Path, files, path))
                {
                    yield return file;
                }
            }

            if ((entry.IsFolder && LeftOut.Contains(entry.Name))
                || (files is null
                    ? rules?.Ignores(path, entry.IsFolder) == true
                    : !files.Has(path) && !(entry.IsFolder && files.HasBelow(path))))
            {
                continue;
            }

            if (!entry.IsThere)
            {
                problems.Add(
                    new(run.NameOf(entry.Path), null,
                        "Its name is not valid UTF-8, or it is gone: what is in it was not checked. Rename it."));
            }
            else if (!entry.IsFolder)
            {
                if (!entry.IsLink || !checkout.LeadsNowhere(entry.Path))
                {
                    yield return new(entry.Path, entry.IsLink, IsBuilt: false);
                }
            }
            else if (!entry.IsLink)
            {
                foreach (var file in WalkBelow(entry.Path, files, rules, path))
                {
                    yield return file;
                }
            }
        }
    }

    private IEnumerable<WalkedFile> Tracked(string folder, GitFiles files, string[] segments)
    {
        foreach (var entry in _guard.Try(folder, () => checkout.EntriesOf(folder), []).Where(entry => !entry.IsLink))
        {
            string[] path = [.. segments, entry.Name];
            if (!entry.IsFolder)
            {
                if (isWanted(entry.Name) && files.Tracks(path))
                {
                    yield return new(entry.Path, IsLink: false, IsBuilt: true);
                }
            }
            else if (files.HasBelow(path))
            {
                foreach (var file in Tracked(entry.Path, files, path))
                {
                    yield return file;
                }
            }
        }
    }

    private IEnumerable<WalkedFile> WalkBelow(string folder, GitFiles? files, IgnoreRules? rules, string[] path) =>
        CheckoutFiles.IsRepository(folder) ? Walk(folder)
        : files?.Has(path) == true ? Walk(folder, null, null, path) // a submodule without its repository: git knows nothing of its files
        : Walk(folder, files, rules, path);

    private IgnoreRules? Enter(IgnoreRules? outer, int depth, string folder) =>
        _guard.Try(Path.Combine(folder, IgnoreRules.FileName), () => IgnoreRules.Enter(checkout, outer, depth, folder), outer);
}
