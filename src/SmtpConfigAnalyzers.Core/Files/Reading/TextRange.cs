namespace SmtpConfigAnalyzers.Files.Reading;

/// <summary>A piece of a file's text.</summary>
/// <param name="Start">Offset of its first character (UTF-16 code unit) in the text, from 0.</param>
/// <param name="Length">Number of characters; may be 0.</param>
public readonly record struct TextRange(int Start, int Length)
{
    /// <summary>Offset after its last character.</summary>
    public int End => Start + Length;

    /// <summary>Whether it has all of another piece in it.</summary>
    public bool Contains(TextRange other) => Start <= other.Start && other.End <= End;
}
