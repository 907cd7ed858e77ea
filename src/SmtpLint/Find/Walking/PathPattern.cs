namespace SmtpLint.Find.Walking;

/// <summary>
/// Matches a path, segment by segment and in bounded time: the one engine for .gitignore, MSBuild's items and SmtpLintExclude.
/// Sections of .editorconfig have braces, ranges of numbers, and <c>**</c> within names (<c>SectionPattern</c>); hosts have
/// no segments, and brackets in them are IPv6 (<c>HostPattern</c>).
/// </summary>
internal static class PathPattern
{
    /// <summary>The segment that stands for any number of folders.</summary>
    public const string AnyFolders = "**";

    /// <summary>Whether the whole path fits the pattern.</summary>
    public static bool Matches(ReadOnlySpan<string> pattern, ReadOnlySpan<string> path)
    {
        // "**" stands for any number of folders; a later one can always take what an earlier one gives back.
        var (at, next, resumeAt, resumeNext) = (0, 0, -1, -1);
        while (next < path.Length)
        {
            if (at < pattern.Length && pattern[at] == AnyFolders)
            {
                // At the end it stands for what is inside, which is at least one name.
                (resumeAt, resumeNext) = (at + 1, at + 1 == pattern.Length ? next + 1 : next);
                (at, next) = (resumeAt, resumeNext);
            }
            else if (at < pattern.Length && NamePattern.Matches(pattern[at], path[next]))
            {
                at++;
                next++;
            }
            else if (resumeAt >= 0 && resumeNext < path.Length)
            {
                (at, next) = (resumeAt, ++resumeNext);
            }
            else
            {
                return false;
            }
        }

        return at == pattern.Length;
    }
}
