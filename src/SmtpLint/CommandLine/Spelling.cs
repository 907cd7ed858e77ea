namespace SmtpLint.CommandLine;

/// <summary>What somebody may have meant.</summary>
internal static class Spelling
{
    /// <summary>A question that names the nearest word; empty if none is near.</summary>
    /// <param name="word">What was written.</param>
    /// <param name="words">What could have been.</param>
    public static string Ask(string word, IEnumerable<string> words) =>
        words.Select(other => (Word: other, Distance: Distance(other, word)))
            .Where(other => other.Distance <= Math.Max(1, Math.Min(other.Word.Length, word.Length) / 3))
            .OrderBy(other => other.Distance).Select(other => other.Word).FirstOrDefault() is { } nearest
                ? $" Did you mean '{nearest}'?"
                : "";

    /// <summary>Number of characters to insert, delete or replace to make one text of the other (Levenshtein 1965).</summary>
    public static int Distance(string from, string to)
    {
        var row = Enumerable.Range(0, to.Length + 1).ToArray();
        for (var i = 1; i <= from.Length; i++)
        {
            var diagonal = row[0]++;
            for (var j = 1; j <= to.Length; j++)
            {
                var replaced = diagonal + (char.ToUpperInvariant(from[i - 1]) == char.ToUpperInvariant(to[j - 1]) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
