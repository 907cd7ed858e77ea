namespace SmtpConfigAnalyzers.Files.Reading;

/// <summary>
/// Turns lines and columns into offsets for whoever reads a text from its start to its end: lines are counted on the way, and none is kept.
/// Lines end as in <see cref="LineMap"/>.
/// </summary>
internal sealed class LineCursor(string text)
{
    private int _line;
    private int _start;

    /// <summary>The offset of a place on the line of the one before, or on a later line.</summary>
    public int OffsetOf(TextPosition position)
    {
        for (; _line < position.Line && LineMap.NextStart(text, _start) is var next and >= 0; _line++)
        {
            _start = next;
        }

        return Math.Min(_start + Math.Max(position.Column, 0), text.Length);
    }
}
