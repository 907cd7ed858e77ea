using System.Globalization;
using System.Text;

namespace SmtpConfigAnalyzers.Files.Reading;

/// <summary>How XML 1.0 writes a value.</summary>
internal static class XmlText
{
    private static readonly (string Name, string Value)[] Entities =
        [("lt", "<"), ("gt", ">"), ("amp", "&"), ("quot", "\""), ("apos", "'")];

    private static readonly char[] Special = ['<', '&', '\r'];

    /// <summary>What an attribute says (section 3.3.3: line ends and tabs are blanks).</summary>
    /// <param name="written">What is between its quotes.</param>
    public static string DecodeAttribute(string written)
    {
        var value = new StringBuilder(written.Length);
        AppendDecoded(value, written, isAttribute: true);
        return value.ToString();
    }

    /// <summary>What an element's text says, comments, instructions and CDATA marks taken out.</summary>
    /// <param name="written">Its text, well-formed.</param>
    public static string DecodeContent(string written)
    {
        if (written.IndexOfAny(Special) < 0)
        {
            return written;
        }

        var value = new StringBuilder(written.Length);
        for (var at = 0; at < written.Length;)
        {
            var mark = written.IndexOf('<', at);
            AppendDecoded(value, written.Substring(at, (mark < 0 ? written.Length : mark) - at), isAttribute: false);
            if (mark < 0)
            {
                break;
            }

            var (close, skipped) = Starts(written, mark, "<!--") ? ("-->", 4) : Starts(written, mark, "<![CDATA[") ? ("]]>", 9) : (">", 1);
            var end = written.IndexOf(close, mark + skipped, StringComparison.Ordinal);
            end = end < 0 ? written.Length : end;
            if (close == "]]>")
            {
                AppendLines(value, written.Substring(mark + skipped, end - mark - skipped), '\n');
            }

            at = Math.Min(end + close.Length, written.Length);
        }

        return value.ToString();
    }

    /// <summary>Writes a value so that it can be both in an attribute, whatever its quotes, and in an element.</summary>
    /// <returns>What to write; <see langword="null"/> if XML has no way to write a character (section 2.2).</returns>
    public static string? Encode(string value)
    {
        var written = new StringBuilder(value.Length);
        for (var at = 0; at < value.Length; at++)
        {
            var character = value[at];
            var entity = Array.FindIndex(Entities, one => one.Value[0] == character);
            if (entity >= 0)
            {
                written.Append('&').Append(Entities[entity].Name).Append(';');
            }
            else if (character is '\t' or '\n' or '\r')
            {
                written.Append("&#").Append((int)character).Append(';');
            }
            else if (char.IsHighSurrogate(character) && at + 1 < value.Length && char.IsLowSurrogate(value[at + 1]))
            {
                written.Append(character).Append(value[++at]);
            }
            else if (character < ' ' || char.IsSurrogate(character) || character >= '\uFFFE')
            {
                return null;
            }
            else
            {
                written.Append(character);
            }
        }

        return written.ToString();
    }

    private static void AppendDecoded(StringBuilder value, string written, bool isAttribute)
    {
        for (var at = 0; at < written.Length;)
        {
            var ampersand = written.IndexOf('&', at);
            var plain = (ampersand < 0 ? written.Length : ampersand) - at;
            AppendLines(value, written.Substring(at, plain), isAttribute ? ' ' : '\n');
            at += plain;
            if (ampersand < 0)
            {
                return;
            }

            var end = written.IndexOf(';', at);
            end = end < 0 ? written.Length - 1 : end;
            value.Append(DecodeReference(written.Substring(at + 1, Math.Max(end - at - 1, 0))));
            at = end + 1;
        }
    }

    private static string DecodeReference(string name)
    {
        if (name.Length > 1 && name[0] == '#')
        {
            var isHexadecimal = name[1] == 'x';
            return int.TryParse(
                name.Substring(isHexadecimal ? 2 : 1), isHexadecimal
                ? NumberStyles.AllowHexSpecifier
                : NumberStyles.None, CultureInfo.InvariantCulture, out var code)
                && code is >= 0 and <= 0x10FFFF and not (>= 0xD800 and <= 0xDFFF)
                ? char.ConvertFromUtf32(code)
                : "";
        }

        return Array.Find(Entities, entity => entity.Name == name).Value ?? "";
    }

    /// <summary>Appends text with its line ends, and in attributes its tabs, made one kind of character (section 2.11).</summary>
    private static void AppendLines(StringBuilder value, string written, char lineEnd)
    {
        for (var at = 0; at < written.Length; at++)
        {
            var character = written[at];
            if (character == '\r' && at + 1 < written.Length && written[at + 1] == '\n')
            {
                continue;
            }

            value.Append(character is '\r' or '\n' || (character == '\t' && lineEnd == ' ') ? lineEnd : character);
        }
    }

    private static bool Starts(string text, int at, string mark) => string.CompareOrdinal(text, at, mark, 0, mark.Length) == 0;
}
