using SmtpConfigAnalyzers.Files.Disclosure;
using SmtpConfigAnalyzers.Files.Reading;
using SmtpLint.Findings;
using Spectre.Console;

namespace SmtpLint.Report;

/// <summary>A line of a file with what is under it.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Line">Its text, or the part around the place; without secrets.</param>
/// <param name="Underline">Blanks and marks below it.</param>
internal sealed record Excerpt(string Number, string Line, string Underline);

/// <summary>Shows places of one file in their lines.</summary>
/// <param name="file">The file as people name it.</param>
/// <param name="text">Its text.</param>
/// <param name="mask">Takes secrets out.</param>
internal sealed class ExcerptReader(string file, string text, SecretMask mask)
{
    private const int MaxWidth = 160;
    private const int Before = 60;
    private const string Cut = "...";

    private readonly LineMap _lines = new(text);

    /// <summary>The line of a place; <see langword="null"/> if the text has no such line.</summary>
    public Excerpt? Of(TextPlace place)
    {
        if (place.Start.Line >= _lines.Count || text.Length == 0)
        {
            return null;
        }

        var range = _lines.RangeOf(place.Start.Line);
        var length = text.AsSpan(range.Start, range.Length).TrimEnd("\r\n").Length;
        var start = Math.Min(place.Start.Column, length);
        var end = Math.Clamp(place.End.Line > place.Start.Line ? length : place.End.Column, start, length);

        // A file may be one long line: only what is shown of it is looked at.
        var from = length <= MaxWidth ? 0 : Math.Max(0, start - Before);
        var to = Math.Min(length, from + MaxWidth);
        var line = LogText.Of(mask.Excerpt(file, new(range.Start + from, to - from)).Replace('\t', ' '));
        var lead = from > 0 ? Cut : "";
        var shown = lead + line + (to < length ? Cut : "");
        var blanks = (lead + line[..(start - from)]).GetCellWidth();
        var marks = Math.Max(1, line[(start - from)..(Math.Clamp(end, start, Math.Max(start, to)) - from)].GetCellWidth());
        return new((place.Start.Line + 1).ToString(System.Globalization.CultureInfo.InvariantCulture), shown,
            new string(' ', blanks) + new string('^', marks));
    }
}
