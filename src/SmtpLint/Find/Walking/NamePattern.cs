namespace SmtpLint.Find.Walking;

/// <summary>Matches a file's name with <c>*</c>, <c>?</c>, <c>[a-z]</c>, <c>[!a]</c> and <c>\</c> as git does, in bounded time.</summary>
internal static class NamePattern
{
    /// <summary>Whether the whole name fits the pattern.</summary>
    public static bool Matches(ReadOnlySpan<char> pattern, ReadOnlySpan<char> name)
    {
        var (at, next, resumeAt, resumeNext) = (0, 0, -1, -1);
        while (next < name.Length)
        {
            if (at < pattern.Length && pattern[at] == '*')
            {
                (resumeAt, resumeNext) = (++at, next);
            }
            else if (at < pattern.Length && MatchesOne(pattern[at..], name[next]) is var length and > 0)
            {
                at += length;
                next++;
            }
            else if (resumeAt >= 0)
            {
                (at, next) = (resumeAt, ++resumeNext);
            }
            else
            {
                return false;
            }
        }

        return pattern[at..].TrimStart('*').IsEmpty;
    }

    /// <summary>The length of what matches one character; 0 if it does not.</summary>
    private static int MatchesOne(ReadOnlySpan<char> pattern, char character) => pattern[0] switch
    {
        '?' => 1,
        '[' => MatchesSet(pattern, character),
        '\\' => pattern.Length > 1 && pattern[1] == character ? 2 : 0,
        var literal => literal == character ? 1 : 0,
    };

    private static int MatchesSet(ReadOnlySpan<char> pattern, char character)
    {
        var isNegated = pattern.Length > 1 && pattern[1] is '!' or '^';
        var isIn = false;
        var first = isNegated ? 2 : 1;
        for (var at = first; at < pattern.Length; at++)
        {
            if (pattern[at] == ']' && at > first)
            {
                return isIn != isNegated ? at + 1 : 0;
            }

            if (pattern[at..].StartsWith("[:") && pattern[at..].IndexOf(":]") is var end and > 0)
            {
                isIn |= IsOf(pattern.Slice(at + 2, end - 2), character);
                at += end + 1;
                continue;
            }

            var low = At(pattern, ref at);
            var high = low;
            if (at + 2 < pattern.Length && pattern[at + 1] == '-' && pattern[at + 2] != ']')
            {
                at += 2;
                high = At(pattern, ref at);
            }

            isIn |= character >= low && character <= high;
        }

        return 0; // git takes a set that is not closed for a pattern that matches nothing
    }

    private static char At(ReadOnlySpan<char> pattern, ref int at) =>
        pattern[at] == '\\' && at + 1 < pattern.Length ? pattern[++at] : pattern[at];

    private static bool IsOf(ReadOnlySpan<char> characterClass, char character) => characterClass switch
    {
        "alnum" => char.IsAsciiLetterOrDigit(character),
        "alpha" => char.IsAsciiLetter(character),
        "digit" => char.IsAsciiDigit(character),
        "lower" => char.IsAsciiLetterLower(character),
        "upper" => char.IsAsciiLetterUpper(character),
        "punct" => char.IsAscii(character) && (char.IsPunctuation(character) || char.IsSymbol(character)),
        "space" => char.IsAscii(character) && char.IsWhiteSpace(character),
        "xdigit" => char.IsAsciiHexDigit(character),
        _ => false,
    };
}
