using System.Globalization;
using System.Text;

namespace SmtpConfigAnalyzers.Files.Reading;

/// <summary>How JSON writes a value (RFC 8259, sections 6 and 7).</summary>
internal static class JsonText
{
    private const string EscapeLetters = "\"\\/bfnrt";
    private const string EscapedCharacters = "\"\\/\b\f\n\r\t";

    /// <summary>What a string says.</summary>
    /// <param name="written">What is between its quotes. An escape that is none stands for itself.</param>
    public static string Decode(string written)
    {
        if (written.IndexOf('\\') < 0)
        {
            return written;
        }

        var value = new StringBuilder(written.Length);
        for (var at = 0; at < written.Length;)
        {
            var length = written[at] == '\\' ? EscapeLength(written, at) : 0;
            value.Append(length switch
            {
                0 => written[at],
                2 => EscapedCharacters[EscapeLetters.IndexOf(written[at + 1])],
                _ => (char)int.Parse(written.Substring(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture),
            });
            at += Math.Max(length, 1);
        }

        return value.ToString();
    }

    /// <summary>Writes what goes between a string's quotes.</summary>
    public static string Encode(string value)
    {
        var written = new StringBuilder(value.Length);
        foreach (var character in value)
        {
            var letter = character == '/' ? -1 : EscapedCharacters.IndexOf(character);
            if (letter >= 0)
            {
                written.Append('\\').Append(EscapeLetters[letter]);
            }
            else if (character < ' ')
            {
                written.Append("\\u").Append(((int)character).ToString("x4", CultureInfo.InvariantCulture));
            }
            else
            {
                written.Append(character);
            }
        }

        return written.ToString();
    }

    /// <summary>Length of the escape whose backslash is at <paramref name="at"/>; 0 if it is none.</summary>
    public static int EscapeLength(string text, int at)
    {
        if (at + 1 >= text.Length)
        {
            return 0;
        }

        if (text[at + 1] != 'u')
        {
            return EscapeLetters.IndexOf(text[at + 1]) < 0 ? 0 : 2;
        }

        for (var digit = at + 2; digit < at + 6; digit++)
        {
            if (digit >= text.Length || !IsHexadecimal(text[digit]))
            {
                return 0;
            }
        }

        return 6;
    }

    /// <summary>
    /// What an unquoted word is: a number, <c>true</c>, <c>false</c> or <c>null</c>; <see langword="null"/> if it is none of them.
    /// </summary>
    public static ScalarKind? KindOf(string text, TextRange word) =>
        word.Length == 0 ? null
        : text[word.Start] switch
        {
            't' when Is(text, word, "true") => ScalarKind.Boolean,
            'f' when Is(text, word, "false") => ScalarKind.Boolean,
            'n' when Is(text, word, "null") => ScalarKind.Null,
            '-' or (>= '0' and <= '9') when IsNumber(text, word) => ScalarKind.Number,
            _ => null,
        };

    /// <summary>Whether an unquoted word ends in front of a character.</summary>
    public static bool EndsWord(char character) =>
        character is ',' or ':' or '{' or '}' or '[' or ']' or '"' or '/' or ' ' or '\n' or '\r' or '\t';

    private static bool Is(string text, TextRange word, string literal) =>
        word.Length == literal.Length && string.CompareOrdinal(text, word.Start, literal, 0, literal.Length) == 0;

    private static bool IsNumber(string text, TextRange word)
    {
        var at = word.Start;
        if (text[at] == '-')
        {
            at++;
        }

        var whole = at;
        if (!SkipDigits(text, word.End, ref at) || (text[whole] == '0' && at > whole + 1))
        {
            return false;
        }

        if (at < word.End && text[at] == '.')
        {
            at++;
            if (!SkipDigits(text, word.End, ref at))
            {
                return false;
            }
        }

        if (at < word.End && text[at] is 'e' or 'E')
        {
            at++;
            if (at < word.End && text[at] is '+' or '-')
            {
                at++;
            }

            if (!SkipDigits(text, word.End, ref at))
            {
                return false;
            }
        }

        return at == word.End;
    }

    private static bool SkipDigits(string text, int end, ref int at)
    {
        var start = at;
        while (at < end && text[at] is >= '0' and <= '9')
        {
            at++;
        }

        return at > start;
    }

    private static bool IsHexadecimal(char character) => character is (>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F');
}
