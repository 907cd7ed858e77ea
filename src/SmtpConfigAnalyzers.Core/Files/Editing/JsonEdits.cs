using SmtpConfigAnalyzers.Files.Reading;

namespace SmtpConfigAnalyzers.Files.Editing;

/// <summary>Edits of JSON: a setting is a member of an object.</summary>
internal static class JsonEdits
{
    private const int MarkLength = 2; // of // and /* and */

    public static SettingsEdit? InsertAfter(SettingsDocument document, SettingsScalar scalar, string name, string? value)
    {
        var text = document.Text;
        if (value is null || RangeOf(document, scalar) is not { } member)
        {
            return null;
        }

        var old = text.Substring(scalar.KeyRange.Start, scalar.KeyRange.Length);
        var key = "\"" + old.Substring(0, old.LastIndexOf(':') + 1) + JsonText.Encode(name) + "\"";
        var colon = text.Substring(scalar.KeyRange.End + 1, SettingsLayout.Quoted(document, scalar).Start - scalar.KeyRange.End - 1);
        var separator = SettingsLayout.SeparatorLike(text, member.Start);
        var addition = separator + key + (colon.Trim() == ":" ? colon : ": ") + value;
        var next = SkipBlanks(document, member.End);
        if (next < text.Length && text[next] == ',')
        {
            return new(new(EndOfLineComment(document, next + 1, separator), 0), addition + ",");
        }

        // The comma belongs to the value, a comment on its line to the line.
        var end = EndOfLineComment(document, member.End, separator);
        return new(new(member.End, end - member.End), "," + text.Substring(member.End, end - member.End) + addition);
    }

    public static SettingsEdit? Remove(SettingsDocument document, SettingsScalar scalar)
    {
        var text = document.Text;
        if (RangeOf(document, scalar) is not { } member)
        {
            return null;
        }

        var separator = SettingsLayout.SeparatorLike(text, member.Start);
        var next = SkipBlanks(document, member.End);
        if (next < text.Length && text[next] == ',')
        {
            var end = EndOfLineComment(document, next + 1, separator);
            var whole = SettingsLayout.WholeLines(text, new(member.Start, end - member.Start));
            var blank = whole.Start == member.Start && whole.End < text.Length && text[whole.End] == ' ' ? 1 : 0;
            return new(new(whole.Start, whole.Length + blank), "");
        }

        var last = EndOfLineComment(document, member.End, separator);
        var comma = SkipBlanksBack(document, member.Start) - 1;
        if (comma < 0 || text[comma] != ',')
        {
            return new(SettingsLayout.WholeLines(text, new(member.Start, last - member.Start)), "");
        }

        // What is between the comma and the member are comments, which stay; a line comment needs its line break.
        var between = text.Substring(comma + 1, member.Start - comma - 1);
        var endsLine = last == SettingsLayout.LineEnd(text, last);
        return new(new(comma, last - comma), endsLine || between.Trim().Length == 0 ? between.TrimEnd() : between);
    }

    /// <summary>The whole member; <see langword="null"/> if the scalar is none, or its name has no quotes.</summary>
    private static TextRange? RangeOf(SettingsDocument document, SettingsScalar scalar)
    {
        var text = document.Text;
        var start = scalar.KeyRange.Start - 1;
        var quoted = SettingsLayout.Quoted(document, scalar);
        var isMember = start >= 0 && scalar.KeyRange.End < quoted.Start && text[start] == '"' && text[scalar.KeyRange.End] == '"';
        return isMember ? new(start, quoted.End - start) : null;
    }

    /// <summary>
    /// Where the comments end that fill the line after a place; the place itself if something else is there, or lines do not matter.
    /// </summary>
    private static int EndOfLineComment(SettingsDocument document, int at, string separator)
    {
        if (separator == " ")
        {
            return at;
        }

        var lineEnd = SettingsLayout.LineEnd(document.Text, at);
        return SkipBlanks(document, at) >= lineEnd ? Math.Max(at, SettingsLayout.SkipBlanksBack(document.Text, lineEnd)) : at;
    }

    /// <summary>The next place after <paramref name="at"/> that is neither blank nor comment.</summary>
    private static int SkipBlanks(SettingsDocument document, int at)
    {
        var next = SkipBlanks(document.Text, at);
        foreach (var comment in document.Comments.Where(comment => comment.Range.Start > at))
        {
            if (comment.Range.Start - MarkLength != next)
            {
                break;
            }

            next = SkipBlanks(document.Text, EndOf(document.Text, comment));
        }

        return next;
    }

    private static int SkipBlanks(string text, int at)
    {
        while (at < text.Length && SettingsLayout.IsBlank(text[at]))
        {
            at++;
        }

        return at;
    }

    /// <summary>The place after what is neither blank nor comment in front of <paramref name="at"/>.</summary>
    private static int SkipBlanksBack(SettingsDocument document, int at)
    {
        at = SettingsLayout.SkipBlanksBack(document.Text, at);
        for (var index = document.Comments.Count - 1; index >= 0; index--)
        {
            var range = document.Comments[index].Range;
            if (range.Start <= at && at <= EndOf(document.Text, document.Comments[index]))
            {
                at = SettingsLayout.SkipBlanksBack(document.Text, range.Start - MarkLength);
            }
        }

        return at;
    }

    /// <summary>The place after a comment and its closing mark.</summary>
    private static int EndOf(string text, SettingsComment comment) =>
        Math.Min(comment.Range.End + (text[comment.Range.Start - 1] == '*' ? MarkLength : 0), text.Length);
}
