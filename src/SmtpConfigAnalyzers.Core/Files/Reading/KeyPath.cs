namespace SmtpConfigAnalyzers.Files.Reading;

/// <summary>A pattern of key paths, as the products' rows state them; <c>.</c> is the root.</summary>
internal sealed class KeyPath
{
    private readonly string[] _segments;
    private readonly bool _isAnywhere;

    public KeyPath(string pattern)
    {
        var segments = pattern.Split(':');
        _isAnywhere = segments[0] == "**";
        _segments = [.. segments.Skip(_isAnywhere ? 1 : 0).Where(segment => segment != ".")];
    }

    /// <summary>Whether keys with these segments can match, in any order.</summary>
    public bool CanMatch(HashSet<string> segments) => Array.TrueForAll(_segments, segment => segment == "*" || segments.Contains(segment));

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
        foreach (var segment in _segments)
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

    // Every path of every product meets every key of a file here.
    private static bool IsIndex(string segment)
    {
        foreach (var character in segment)
        {
            if (!char.IsDigit(character))
            {
                return false;
            }
        }

        return segment.Length > 0;
    }
}
