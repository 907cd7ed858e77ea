using SmtpConfigAnalyzers.Files.Reading;
using SmtpLint.Findings;
using SmtpLint.Lsp.Protocol;
using Range = SmtpLint.Lsp.Protocol.Range;

namespace SmtpLint.Lsp.Texts;

/// <summary>Places in a text as the protocol has them. It counts lines and UTF-16 code units from 0, as the tool does.</summary>
internal static class Positions
{
    /// <summary>A place as a range.</summary>
    public static Range ToRange(this TextPlace place) => new(Of(place.Start), Of(place.End));

    /// <summary>A piece of a text as a range.</summary>
    public static Range RangeOf(this LineMap lines, TextRange range) =>
        new(Of(lines.PositionOf(range.Start)), Of(lines.PositionOf(range.End)));

    /// <summary>The offset of a position in a text; what lies after a line's end is at that end.</summary>
    public static int OffsetOf(this LineMap lines, string text, Position position)
    {
        if (position.Line < 0 || position.Line >= lines.Count)
        {
            return position.Line < 0 ? 0 : text.Length;
        }

        var line = lines.RangeOf(position.Line);
        return line.Start + Math.Clamp(position.Character, 0, text.AsSpan(line.Start, line.Length).TrimEnd("\r\n").Length);
    }

    /// <summary>Whether two ranges have a character in common, or touch.</summary>
    public static bool Touches(this Range range, Range other) => IsUpTo(range.Start, other.End) && IsUpTo(other.Start, range.End);

    private static bool IsUpTo(Position left, Position right) =>
        left.Line < right.Line || (left.Line == right.Line && left.Character <= right.Character);

    private static Position Of(TextPosition position) => new(position.Line, position.Column);
}
