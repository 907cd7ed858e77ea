using System.Text.RegularExpressions;

namespace SmtpLint.Code;

/// <summary>A path with wildcards, as project files have them: <c>*</c> and <c>?</c> within a name, <c>**</c> for any number of folders.</summary>
internal sealed class FilePattern
{
    private readonly Regex _regex;

    /// <summary>Reads a pattern.</summary>
    /// <param name="path">A full path with wildcards.</param>
    public FilePattern(string path)
    {
        var pattern = Regex.Escape(Slashed(path)).Replace(@"\*\*/", "(.*/)?", StringComparison.Ordinal).Replace(@"\*\*", ".*", StringComparison.Ordinal)
            .Replace(@"\*", "[^/]*", StringComparison.Ordinal).Replace(@"\?", "[^/]", StringComparison.Ordinal);
        _regex = new($"^{pattern}$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking);
    }

    /// <summary>Whether a full path is meant.</summary>
    public bool Matches(string file) => _regex.IsMatch(Slashed(file));

    /// <summary>Whether a path has wildcards at all.</summary>
    public static bool Is(string path) => path.AsSpan().IndexOfAny('*', '?') >= 0;

    private static string Slashed(string path) => path.Replace('\\', '/');
}
