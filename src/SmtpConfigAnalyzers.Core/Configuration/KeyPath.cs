namespace SmtpConfigAnalyzers.Configuration;

/// <summary>A pattern of key paths, as the products' rows state them; <c>.</c> is the root.</summary>
internal sealed class KeyPath
{
    private readonly string[] _segments;
    private readonly bool _isAnywhere;

    public KeyPath(string pattern)
    {
        var segments = pattern.Split(':');
        _isAnywhere = segments[0] == "**";
        _segments = _isAnywhere ? [.. segments.Skip(1)] : segments;
    }

    /// <summary>How long the part of a key is that the pattern matches from its start, with the indices that follow; -1 if none.</summary>
    public int Match(string[] key)
    {
        for (var start = 0; start < key.Length; start++)
        {
            if (MatchFrom(key, start) is var end and >= 0)
            {
                return end;
            }

            if (!_isAnywhere)
            {
                return -1;
            }
        }

        return -1;
    }

    private int MatchFrom(string[] key, int at)
    {
        foreach (var segment in _segments.Where(segment => segment != "."))
        {
            while (at < key.Length && IsIndex(key[at]))
            {
                at++;
            }

            if (at >= key.Length || (segment != "*" && !string.Equals(segment, key[at], StringComparison.OrdinalIgnoreCase)))
            {
                return -1;
            }

            at++;
        }

        while (at < key.Length - 1 && IsIndex(key[at]))
        {
            at++;
        }

        return at < key.Length ? at : -1;
    }

    private static bool IsIndex(string segment) => segment.Length > 0 && segment.All(char.IsDigit);
}
