using SmtpConfigAnalyzers.Files.Reading;

namespace SmtpLint.Findings;

/// <summary>Turns pieces of one file's text into places with lines and columns.</summary>
/// <param name="file">The file as people name it.</param>
/// <param name="text">Its text.</param>
internal sealed class PlacesInText(string file, string text)
{
    private readonly LineMap _lines = new(text);

    /// <summary>The file as people name it.</summary>
    public string File { get; } = file;

    /// <summary>The place of a piece.</summary>
    public TextPlace Of(TextRange range) => new(File, range, _lines.PositionOf(range.Start), _lines.PositionOf(range.End));
}
