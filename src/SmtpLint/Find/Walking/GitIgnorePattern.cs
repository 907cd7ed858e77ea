namespace SmtpLint.Find.Walking;

/// <summary>
/// One line of a .gitignore (gitignore(5)). MAB.DotIgnore reads escaped marks and blanks, and <c>**</c> within a name,
/// in another way than git does, which is the judge in this class's tests.
/// </summary>
internal sealed class GitIgnorePattern
{
    private readonly string[] _segments;

    private GitIgnorePattern(string[] segments, bool isNegated, bool isFolderOnly)
    {
        _segments = segments;
        IsNegated = isNegated;
        IsFolderOnly = isFolderOnly;
    }

    /// <summary>Whether it takes back what an earlier pattern ignores.</summary>
    public bool IsNegated { get; }

    /// <summary>Whether it is about folders only.</summary>
    public bool IsFolderOnly { get; }

    /// <summary>Reads a line.</summary>
    /// <returns>The pattern; <see langword="null"/> for a blank line or a comment.</returns>
    public static GitIgnorePattern? Parse(string line)
    {
        var pattern = TrimEnd(line.TrimEnd('\r'));
        if (pattern.StartsWith('#'))
        {
            return null;
        }

        var isNegated = pattern.StartsWith('!');
        pattern = isNegated ? pattern[1..] : pattern;
        var isFolderOnly = pattern.EndsWith('/');
        pattern = isFolderOnly ? pattern[..^1] : pattern;
        if (pattern.Length == 0)
        {
            return null;
        }

        // A slash in front or within ties the pattern to the file's own folder.
        var segments = pattern.Contains('/') ? pattern.TrimStart('/').Split('/') : [PathPattern.AnyFolders, pattern];
        return new(segments, isNegated, isFolderOnly);
    }

    /// <summary>Whether it is about a path.</summary>
    /// <param name="path">The path below the pattern's folder, in its segments.</param>
    /// <param name="isFolder">Whether a folder is there.</param>
    public bool Matches(ReadOnlySpan<string> path, bool isFolder) => (isFolder || !IsFolderOnly) && PathPattern.Matches(_segments, path);

    private static string TrimEnd(string line)
    {
        var end = line.Length;
        while (end > 0 && line[end - 1] == ' ' && (end == 1 || line[end - 2] != '\\'))
        {
            end--;
        }

        return line[..end];
    }
}
