namespace SmtpConfigAnalyzers.Products;

/// <summary>A key's name in words: <c>SMTPEnableSsl</c> is smtp, enable, ssl.</summary>
internal static class KeyTokens
{
    /// <summary>The words in lower case, each with its offset in <paramref name="name"/>.</summary>
    public static IReadOnlyList<(string Word, int Start)> Of(string name)
    {
        var words = new List<(string, int)>();
        var start = 0;
        for (var at = 1; at <= name.Length; at++)
        {
            if (at == name.Length || IsBoundary(name, at))
            {
                var length = at - start;
                var word = name.Substring(start, length).Trim('.', '_', '-', ' ', '/', ':');
                if (word.Length > 0)
                {
                    words.Add((word.ToLowerInvariant(), start));
                }

                start = at;
            }
        }

        return words;
    }

    // aB, AB|c as in SMTP|Host, and separators.
    private static bool IsBoundary(string name, int at) =>
        !char.IsLetterOrDigit(name[at])
        || !char.IsLetterOrDigit(name[at - 1])
        || (char.IsUpper(name[at]) && (char.IsLower(name[at - 1]) || char.IsDigit(name[at - 1])))
        || (char.IsUpper(name[at]) && char.IsUpper(name[at - 1]) && at + 1 < name.Length && char.IsLower(name[at + 1]));
}
