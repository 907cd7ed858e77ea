namespace SmtpConfigAnalyzers.Files.Reading;

/// <summary>Goes through a text line by line. Lines end with CR LF, LF or CR.</summary>
internal sealed class TextLines(string text)
{
    private static readonly char[] Breaks = ['\r', '\n'];

    private int _next = SettingsReader.StartOf(text);

    /// <summary>The line without the blanks around it.</summary>
    public TextRange Content { get; private set; }

    /// <summary>Goes on to the next line.</summary>
    /// <returns>Whether there is one.</returns>
    public bool MoveNext()
    {
        if (_next >= text.Length)
        {
            return false;
        }

        var start = _next;
        SkipTo(start);
        Content = Trim(start, _next);
        return true;
    }

    /// <summary>Makes the line after the one that holds <paramref name="at"/> the next.</summary>
    public void SkipTo(int at) => _next = EndOf(at) is var end && end < text.Length ? end + 1 : text.Length;

    /// <summary>What is from <paramref name="at"/> to the end of its line, without the blanks around it.</summary>
    public TextRange RestAt(int at) => Trim(at, EndOf(at));

    /// <summary>A piece of text without the blanks around it, as <see cref="string.Trim()"/> knows them.</summary>
    public TextRange Trim(int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (start < end && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return new(start, end - start);
    }

    private int EndOf(int at) => text.IndexOfAny(Breaks, at) is var end and >= 0 ? end : text.Length;
}
