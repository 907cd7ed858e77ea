namespace SmtpConfigAnalyzers.Model;

/// <summary>A text that must not be shown: it can be judged, and it prints as nothing that helps anybody.</summary>
public readonly struct Secret
{
    private readonly string? _text;

    /// <summary>Takes a text over.</summary>
    public Secret(string? text) => _text = text;

    /// <summary>Whether it is a real value: not empty, not a placeholder that somebody is to replace.</summary>
    public bool IsReal => !Placeholder.IsForPassword(_text);

    /// <summary>Never the text.</summary>
    public override string ToString() => "(secret)";
}
