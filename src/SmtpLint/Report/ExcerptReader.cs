using System.Globalization;
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
/// <param name="width">The columns of the terminal.</param>
internal sealed class ExcerptReader(string file, string text, SecretMask mask, int width)
{
    private const int MaxWidth = 160;
    private const int MinWidth = 30;
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
        var number = (place.Start.Line + 1).ToString(CultureInfo.InvariantCulture);
        var columns = Math.Clamp(width - $"  {number} | ".Length, MinWidth, MaxWidth);
        var (from, to) = (0, length);
        if (length > columns || Cells(0, length) > columns)
        {
            var window = columns - (2 * Cut.Length);
            if (end > window || Cells(0, end) > window)
            {
                var before = Math.Max(window / 3, window - Cells(start, Math.Min(length, start + window)));
                for (from = start; from > 0 && Cells(from - 1, start) <= before; from--)
                {
                }
            }

            for (to = Math.Min(length, from + window); Cells(from, to) > window; to--)
            {
            }
        }

        var line = LogText.Of(mask.Excerpt(file, new(range.Start + from, to - from)).Replace('\t', ' '));
        var lead = from > 0 ? Cut : "";
        var shown = lead + line + (to < length ? Cut : "");
        var blanks = (lead + line[..(start - from)]).GetCellWidth();
        var marks = Math.Max(1, line[(start - from)..(Math.Clamp(end, start, Math.Max(start, to)) - from)].GetCellWidth());
        return new(number, shown, new string(' ', blanks) + new string('^', marks));

        int Cells(int first, int last) => text.Substring(range.Start + first, last - first).GetCellWidth();
    }
}
