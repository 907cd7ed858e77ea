using SmtpLint.Doors.Files;

namespace SmtpLint.Find.Walking;

/// <summary>What the .gitignore files of a folder and of those above it leave out.</summary>
/// <param name="outer">Those of the folder above; <see langword="null"/> at the top.</param>
/// <param name="depth">Number of path segments of the folder below the top.</param>
/// <param name="patterns">The folder's own patterns, in their order.</param>
internal sealed class IgnoreRules(IgnoreRules? outer, int depth, IReadOnlyList<GitIgnorePattern> patterns)
{
    /// <summary>The name of such a file.</summary>
    public const string FileName = ".gitignore";
    private const int MostBytes = 1024 * 1024;

    /// <summary>The rules within a folder.</summary>
    /// <param name="checkout">Opens the folder's file.</param>
    /// <param name="outer">The rules of the folder above.</param>
    /// <param name="depth">Number of path segments of the folder below the top.</param>
    /// <param name="folder">The folder.</param>
    public static IgnoreRules? Enter(CheckoutFiles checkout, IgnoreRules? outer, int depth, string folder)
    {
        var file = Path.Combine(folder, FileName);
        IReadOnlyList<GitIgnorePattern> patterns = checkout.Exists(file)
            ? [.. checkout.ReadText(file, MostBytes).Split('\n').Select(GitIgnorePattern.Parse).OfType<GitIgnorePattern>()]
            : [];
        return patterns.Count == 0 ? outer : new(outer, depth, patterns);
    }

    /// <summary>
    /// Whether a path is left out. Whoever walks does not enter a folder that is, so that nothing in it can be taken back.
    /// </summary>
    /// <param name="path">The path below the top, in its segments.</param>
    /// <param name="isFolder">Whether a folder is there.</param>
    public bool Ignores(ReadOnlySpan<string> path, bool isFolder)
    {
        // The nearest file that says something decides, and in it the last pattern.
        for (var at = patterns.Count - 1; at >= 0; at--)
        {
            if (patterns[at].Matches(path[depth..], isFolder))
            {
                return !patterns[at].IsNegated;
            }
        }

        return outer?.Ignores(path, isFolder) == true;
    }
}
