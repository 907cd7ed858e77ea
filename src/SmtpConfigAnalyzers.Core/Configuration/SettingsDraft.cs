namespace SmtpConfigAnalyzers.Configuration;

/// <summary>What a reader has found so far.</summary>
internal sealed class SettingsDraft(string file, SettingsFormat format, string text)
{
    private const int CharactersPerScalar = 40; // about as in real files, so that the list hardly grows

    private readonly List<SettingsScalar> _scalars = new(Math.Min(text.Length, ReaderLimits.Characters) / CharactersPerScalar);
    private readonly List<SettingsComment> _comments = [];
    private SettingsError? _error;
    private int _keyCharacters;

    private bool IsFull => _keyCharacters > ReaderLimits.KeyCharacters;

    /// <summary>The file's whole text.</summary>
    public string Text => text;

    /// <summary>Adds a value, unless the keys have become too long altogether.</summary>
    public void Add(string key, string value, ScalarKind kind, TextRange keyRange, TextRange valueRange)
    {
        if (IsFull)
        {
            Fail(keyRange, "The keys of this file are too long.");
            return;
        }

        _keyCharacters += key.Length + 1;
        _scalars.Add(new(key, value, kind, keyRange, valueRange));
    }

    /// <summary>Takes the last value back, which was none, and the comments behind it, which will be read again.</summary>
    public void RemoveLast(int start)
    {
        if (!IsFull)
        {
            _scalars.RemoveAt(_scalars.Count - 1);
        }

        _comments.RemoveAll(comment => comment.Range.Start > start);
    }

    /// <summary>Adds a comment, given without its marks.</summary>
    public void AddComment(TextRange range) => _comments.Add(new(range, text.Substring(range.Start, range.Length)));

    /// <summary>Says what is wrong. Only the first counts: what is wrong behind it may be its consequence.</summary>
    public void Fail(TextRange range, string reason) => _error ??= new(range, reason);

    /// <summary>The file as read.</summary>
    public SettingsDocument ToDocument() => new(file, format, text, _scalars, _comments, _error);
}
