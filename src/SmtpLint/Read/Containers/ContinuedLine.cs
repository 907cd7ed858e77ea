using System.Text;
using SmtpConfigAnalyzers.Files.Reading;

namespace SmtpLint.Read.Containers;

/// <summary>How lines go on below.</summary>
/// <param name="Escape">The mark at a line's end that it goes on.</param>
/// <param name="Comments">What lines begin with that are comments.</param>
/// <param name="IsParted">Whether the end of a line parts words, and a line without words is the last.</param>
internal sealed record LineStyle(char Escape, string Comments, bool IsParted);

/// <summary>A line that goes on below, without the marks that say so and the comments between, each character with its place.</summary>
internal sealed class ContinuedLine
{
    private readonly List<int> _offsets = [];

    private ContinuedLine()
    {
    }

    /// <summary>The line.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Where the next line begins.</summary>
    public int Next { get; private set; }

    /// <summary>Reads a line.</summary>
    /// <param name="text">The file's whole text.</param>
    /// <param name="start">Where the line begins.</param>
    /// <param name="style">How lines go on.</param>
    /// <param name="onComment">Takes the comments between, without their marks.</param>
    public static ContinuedLine Read(string text, int start, LineStyle style, Action<TextRange> onComment)
    {
        var line = new ContinuedLine();
        var content = new StringBuilder();
        var at = start;
        var isContinued = true;
        while (isContinued && at < text.Length)
        {
            var end = text.AsSpan(at).IndexOfAny('\r', '\n') is var length and >= 0 ? at + length : text.Length;
            var first = at;
            while (first < end && char.IsWhiteSpace(text[first]))
            {
                first++;
            }

            var last = end;
            while (last > first && char.IsWhiteSpace(text[last - 1]))
            {
                last--;
            }

            var isWithin = at != start;
            if (first < last && style.Comments.Contains(text[first]) && isWithin)
            {
                onComment(new(first + 1, end - first - 1));
            }
            else if (first < last || !isWithin || style.IsParted)
            {
                isContinued = last > first && text[last - 1] == style.Escape;
                for (var index = isWithin ? at : first; index < (isContinued ? last - 1 : last); index++)
                {
                    content.Append(text[index]);
                    line._offsets.Add(index);
                }

                if (isContinued && style.IsParted)
                {
                    content.Append(' ');
                    line._offsets.Add(last - 1);
                }
            }

            at = end + (end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? 2 : end < text.Length ? 1 : 0);
        }

        line.Text = content.ToString();
        line.Next = at;
        return line;
    }

    /// <summary>Where a piece of the line is written.</summary>
    public TextRange RangeOf(int start, int end) =>
        start < end ? new(_offsets[start], _offsets[end - 1] + 1 - _offsets[start])
        : new(start < _offsets.Count ? _offsets[start] : start > 0 ? _offsets[start - 1] + 1 : 0, 0);
}
