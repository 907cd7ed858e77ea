using SmtpLint.Find.Walking;

namespace SmtpLint.Judge.Code;

/// <summary>
/// A path with wildcards, as project files have them: <c>*</c> and <c>?</c> within a name, <c>**</c> for any number of folders; brackets
/// are letters, and case does not matter.
/// </summary>
/// <param name="path">A full path with wildcards.</param>
internal sealed class FilePattern(string path)
{
    private readonly string[] _segments = [.. Segments(path).Select(segment => segment.Replace("[", @"\[", StringComparison.Ordinal))];

    /// <summary>Whether a full path is meant.</summary>
    public bool Matches(string file) => PathPattern.Matches(_segments, Segments(file));

    /// <summary>Whether a path has wildcards at all.</summary>
    public static bool Is(string path) => path.AsSpan().IndexOfAny('*', '?') >= 0;

    private static string[] Segments(string path) => path.Replace('\\', '/').ToUpperInvariant().Split('/');
}
