using System.Text;

namespace SmtpConfigAnalyzers.Files.Reading;

/// <summary>How an env file writes a value.</summary>
internal static class EnvText
{
    private const string EscapeLetters = "\\\"$nrt";
    private const string EscapedCharacters = "\\\"$\n\r\t";

    /// <summary>Where the value ends whose quote is at <paramref name="open"/>; -1 if it does not.</summary>
    public static int CloseOf(string text, int open)
    {
        for (var at = open + 1; at < text.Length; at++)
        {
            if (text[at] == text[open])
            {
                return at;
            }

            at += EscapeLength(text, at, text[open]) > 0 ? 1 : 0;
        }

        return -1;
    }

    /// <summary>What a value says.</summary>
    /// <param name="written">What is between its quotes, if it has any.</param>
    /// <param name="quote">Its quote; <c>'\0'</c> if it has none.</param>
    public static string Decode(string written, char quote)
    {
        if (quote == '\0' || written.IndexOf('\\') < 0)
        {
            return written;
        }

        var value = new StringBuilder(written.Length);
        for (var at = 0; at < written.Length; at++)
        {
            if (EscapeLength(written, at, quote) == 0)
            {
                value.Append(written[at]);
                continue;
            }

            at++;
            value.Append(quote == '\'' ? quote : EscapedCharacters[EscapeLetters.IndexOf(written[at])]);
        }

        return value.ToString();
    }

    /// <summary>Writes a value with its quotes, or without any if it needs none.</summary>
    /// <param name="value">The value.</param>
    /// <param name="quote">The quote to use if it can; <c>'\0'</c> for none.</param>
    public static string Encode(string value, char quote)
    {
        if (quote == '\0' && IsPlain(value))
        {
            return value;
        }

        if (quote == '\'' && value.IndexOf('\\') < 0)
        {
            return "'" + value.Replace("'", "\\'") + "'";
        }

        var written = new StringBuilder("\"", value.Length + 2);
        foreach (var character in value)
        {
            var letter = EscapedCharacters.IndexOf(character);
            written.Append(letter < 0 ? character.ToString() : "\\" + EscapeLetters[letter]);
        }

        return written.Append('"').ToString();
    }

    private static int EscapeLength(string text, int at, char quote) =>
        text[at] == '\\' && at + 1 < text.Length
            && (quote == '\'' ? text[at + 1] == '\'' : EscapeLetters.IndexOf(text[at + 1]) >= 0) ? 2 : 0;

    private static bool IsPlain(string value) =>
        value.Trim().Length == value.Length
        && value.IndexOfAny(['\r', '\n', '#', '$']) < 0
        && (value.Length == 0 || value[0] is not ('"' or '\''));
}
