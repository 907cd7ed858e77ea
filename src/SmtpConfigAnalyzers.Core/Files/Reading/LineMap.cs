namespace SmtpConfigAnalyzers.Files.Reading;

/// <summary>A place in a text as editors name it.</summary>
/// <param name="Line">Line, from 0.</param>
/// <param name="Column">UTF-16 code units from the line's start, from 0.</param>
public readonly record struct TextPosition(int Line, int Column);

/// <summary>Turns offsets into lines and columns and back. Lines end with CR LF, LF or CR, as in XML and in most editors.</summary>
public sealed class LineMap
{
    private static readonly char[] Breaks = ['\r', '\n'];
    private const int CharactersPerLine = 40; // about as in real files, so that the list hardly grows

    private readonly List<int> _starts;
    private readonly int _length;

    /// <summary>Maps a text.</summary>
    public LineMap(string text)
    {
        _length = text.Length;
        _starts = new(1 + (text.Length / CharactersPerLine)) { 0 };
        for (var start = NextStart(text, 0); start >= 0; start = NextStart(text, start))
        {
            _starts.Add(start);
        }
    }

    /// <summary>Number of lines; an empty text has one.</summary>
    public int Count => _starts.Count;

    /// <summary>The line and column of an offset; one outside the text counts as the nearest end.</summary>
    public TextPosition PositionOf(int offset)
    {
        var inside = Math.Min(Math.Max(offset, 0), _length);
        var index = _starts.BinarySearch(inside);
        var line = index >= 0 ? index : ~index - 1;
        return new(line, inside - _starts[line]);
    }

    /// <summary>The offset of a line and column; one outside the text counts as the nearest end.</summary>
    public int OffsetOf(TextPosition position) =>
        position.Line < 0 ? 0
        : position.Line >= Count ? _length
        : Math.Min(_starts[position.Line] + Math.Max(position.Column, 0), _length);

    /// <summary>A line with its line break.</summary>
    /// <param name="line">A line, from 0 to <see cref="Count"/> - 1.</param>
    public TextRange RangeOf(int line) => new(_starts[line], (line + 1 < Count ? _starts[line + 1] : _length) - _starts[line]);

    /// <summary>Where the next line begins; negative in the last one.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">A place in the line before.</param>
    internal static int NextStart(string text, int start)
    {
        var end = text.IndexOfAny(Breaks, start);
        return end < 0 ? end : end + (text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? 2 : 1);
    }
}
