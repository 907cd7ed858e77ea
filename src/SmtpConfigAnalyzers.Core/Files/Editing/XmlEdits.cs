using SmtpConfigAnalyzers.Files.Reading;

namespace SmtpConfigAnalyzers.Files.Editing;

/// <summary>Edits of XML: a setting is an attribute, or an element with nothing but text in it.</summary>
internal static class XmlEdits
{
    public static SettingsEdit? InsertAfter(SettingsDocument document, SettingsScalar scalar, string name, string? value)
    {
        var text = document.Text;
        var quote = SettingsText.QuoteOf(document, scalar);
        if (value is null || RangeOf(document, scalar) is not { } range)
        {
            return null;
        }

        if (quote != '\0')
        {
            return new(new(range.End, 0), SettingsLayout.SeparatorLike(text, range.Start) + name + "=" + quote + value + quote);
        }

        var old = text.Substring(scalar.KeyRange.Start, scalar.KeyRange.Length);
        var element = old.Substring(0, old.IndexOf(':') + 1) + name;
        return new(new(range.End, 0), SettingsLayout.SeparatorLike(text, range.Start) + "<" + element + ">" + value + "</" + element + ">");
    }

    public static SettingsEdit? Remove(SettingsDocument document, SettingsScalar scalar)
    {
        if (RangeOf(document, scalar) is not { } range)
        {
            return null;
        }

        if (SettingsText.QuoteOf(document, scalar) == '\0')
        {
            return new(SettingsLayout.WholeLines(document.Text, range), "");
        }

        var start = SettingsLayout.SkipBlanksBack(document.Text, range.Start);
        return new(new(start, range.End - start), "");
    }

    /// <summary>The whole attribute or element.</summary>
    private static TextRange? RangeOf(SettingsDocument document, SettingsScalar scalar)
    {
        var text = document.Text;
        if (SettingsText.QuoteOf(document, scalar) != '\0')
        {
            return new(scalar.KeyRange.Start, scalar.ValueRange.End + 1 - scalar.KeyRange.Start);
        }

        var close = text.IndexOf("</", scalar.ValueRange.End, StringComparison.Ordinal);
        var end = close < 0 ? -1 : text.IndexOf('>', close);
        return end < 0 ? null : new(scalar.KeyRange.Start - 1, end + 2 - scalar.KeyRange.Start);
    }
}
