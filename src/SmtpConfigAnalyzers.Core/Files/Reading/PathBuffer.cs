namespace SmtpConfigAnalyzers.Files.Reading;

/// <summary>The path of what is being read, written once for all that is in it: a key becomes a text when a value asks for it.</summary>
internal sealed class PathBuffer
{
    private char[] _characters = new char[128];

    /// <summary>How much of it counts; set back to leave what was in an object.</summary>
    public int Length { get; set; }

    /// <summary>Adds a part of a text.</summary>
    public void Append(string source, int start, int length)
    {
        if (Length + length > _characters.Length)
        {
            Array.Resize(ref _characters, Math.Max(_characters.Length * 2, Length + length));
        }

        source.CopyTo(start, _characters, Length, length);
        Length += length;
    }

    /// <summary>Goes one level down: adds a name after a colon, or alone at the root.</summary>
    public void Enter(string name)
    {
        if (Length > 0)
        {
            Append(":");
        }

        Append(name, 0, name.Length);
    }

    /// <summary>Adds a text.</summary>
    public void Append(string text) => Append(text, 0, text.Length);

    /// <summary>The key.</summary>
    public override string ToString() => new(_characters, 0, Length);
}
