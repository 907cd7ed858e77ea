using SmtpConfigAnalyzers.Files.Reading;

namespace SmtpConfigAnalyzers.Files.Editing;

/// <summary>How a settings file is laid out around a place, so that an edit looks like its neighbours.</summary>
internal static class SettingsLayout
{
    private static readonly char[] Breaks = ['\r', '\n'];

    /// <summary>A scalar's value with its quotes.</summary>
    public static TextRange Quoted(SettingsDocument document, SettingsScalar scalar) =>
        SettingsText.QuoteOf(document, scalar) == '\0' ? scalar.ValueRange : new(scalar.ValueRange.Start - 1, scalar.ValueRange.Length + 2);

    /// <summary>The line break that the text uses; LF if it has only one line.</summary>
    public static string LineBreakOf(string text) => text.IndexOfAny(Breaks) switch
    {
        < 0 => "\n",
        var at when text[at] == '\n' => "\n",
        var at when at + 1 < text.Length && text[at + 1] == '\n' => "\r\n",
        _ => "\r",
    };

    /// <summary>Where the line of a place starts, after a byte order mark.</summary>
    public static int LineStart(string text, int at) =>
        Math.Max(SettingsReader.StartOf(text), text.LastIndexOfAny(Breaks, Math.Max(at - 1, 0), at) + 1);

    /// <summary>Where the line of a place ends, in front of its line break.</summary>
    public static int LineEnd(string text, int at) => text.IndexOfAny(Breaks, at) is var end and >= 0 ? end : text.Length;

    /// <summary>Where the line after that of a place starts.</summary>
    public static int NextLine(string text, int at)
    {
        var end = LineEnd(text, at);
        return end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? end + 2 : Math.Min(end + 1, text.Length);
    }

    /// <summary>Whether only blanks are in front of a place on its line.</summary>
    public static bool IsFirstOnLine(string text, int at) => LineStart(text, at) is var start && IsBlank(text, start, at);

    /// <summary>
    /// What parts a new setting from its neighbour at <paramref name="at"/>: a line break and its indentation, or one blank.
    /// </summary>
    public static string SeparatorLike(string text, int at) =>
        IsFirstOnLine(text, at) && LineStart(text, at) is var start ? LineBreakOf(text) + text.Substring(start, at - start) : " ";

    /// <summary>A piece of text with the whole of its lines, if nothing else is on them.</summary>
    public static TextRange WholeLines(string text, TextRange range) =>
        IsFirstOnLine(text, range.Start) && IsBlank(text, range.End, LineEnd(text, range.End)) && LineStart(text, range.Start) is var start
            ? new(start, NextLine(text, range.End) - start)
            : range;

    /// <summary>The place after the blanks, line breaks among them, in front of <paramref name="at"/>.</summary>
    public static int SkipBlanksBack(string text, int at)
    {
        while (at > 0 && IsBlank(text[at - 1]))
        {
            at--;
        }

        return at;
    }

    public static bool IsBlank(char character) => character is ' ' or '\t' or '\r' or '\n';

    private static bool IsBlank(string text, int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            if (!IsBlank(text[at]))
            {
                return false;
            }
        }

        return true;
    }
}
