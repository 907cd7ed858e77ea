using SmtpConfigAnalyzers.Files.Reading;

namespace SmtpConfigAnalyzers.Files.Suppression;

/// <summary>A comment that silences rules: <c>smtplint-disable SMTP1001 SMTP2001 -- the relay in the rack</c>.</summary>
/// <param name="Range">The comment without its marks.</param>
/// <param name="FirstLine">The first line it silences, from 0.</param>
/// <param name="LastLine">The last line it silences, from 0.</param>
/// <param name="Rules">The ids it names, in upper case; one that is not a rule's stays, so that it is found to silence nothing.</param>
/// <param name="Reason">Why; <see langword="null"/> if it says nothing.</param>
public sealed record Suppression(TextRange Range, int FirstLine, int LastLine, IReadOnlyList<string> Rules, string? Reason)
{
    private const string Word = "smtplint-disable";
    private static readonly char[] Blanks = [' ', '\t', '\r', '\n', ','];
    private static readonly char[] Dashes = ['-', '\u2013', '\u2014', ':'];

    /// <summary>Reads the ids and the reason of a comment.</summary>
    /// <param name="text">
    /// The comment without its marks. Ids and reason are parted by a word of dashes or a colon: one dash will do, since
    /// XML has no place for two in a comment (XML 1.0, section 2.5).
    /// </param>
    /// <param name="rules">The ids.</param>
    /// <param name="reason">The reason, if there is one.</param>
    /// <returns>Whether the comment silences.</returns>
    internal static bool TryParse(string text, out IReadOnlyList<string> rules, out string? reason)
    {
        var words = text.Split(Blanks, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0 || words[0] != Word)
        {
            (rules, reason) = ([], null);
            return false;
        }

        var dash = Array.FindIndex(words, word => word.Trim(Dashes).Length == 0);
        var end = dash < 0 ? words.Length : dash;
        rules = [.. words.Take(end).Skip(1).Select(word => word.ToUpperInvariant())];
        reason = end + 1 < words.Length ? string.Join(" ", words.Skip(end + 1)) : null;
        return true;
    }
}
