namespace SmtpConfigAnalyzers.Policy;

/// <summary>A host name in which <c>*</c> stands for any run of characters and <c>?</c> for one, as in <c>*.corp.contoso.com</c>.</summary>
public sealed class HostPattern
{
    private readonly string _pattern;

    /// <summary>Creates a pattern; upper and lower case are the same.</summary>
    public HostPattern(string pattern) => _pattern = pattern.Trim().ToLowerInvariant();

    /// <summary>Reads a list of patterns, separated by commas or blanks; empty entries are left out.</summary>
    public static IReadOnlyList<HostPattern> ParseList(string? list) =>
        [.. (list ?? "").Split([',', ' '], StringSplitOptions.RemoveEmptyEntries).Select(entry => new HostPattern(entry))];

    /// <summary>Whether the whole of <paramref name="host"/> matches.</summary>
    public bool Matches(string host)
    {
        host = host.ToLowerInvariant();
        int at = 0, next = 0, star = -1, resume = 0;
        while (at < host.Length)
        {
            if (next < _pattern.Length && (_pattern[next] == '?' || _pattern[next] == host[at]))
            {
                at++;
                next++;
            }
            else if (next < _pattern.Length && _pattern[next] == '*')
            {
                star = next++;
                resume = at;
            }
            else if (star >= 0)
            {
                next = star + 1;
                at = ++resume; // let the last star take one character more
            }
            else
            {
                return false;
            }
        }

        while (next < _pattern.Length && _pattern[next] == '*')
        {
            next++;
        }

        return next == _pattern.Length;
    }
}
