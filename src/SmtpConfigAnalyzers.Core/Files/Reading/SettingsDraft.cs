namespace SmtpConfigAnalyzers.Files.Reading;

/// <summary>What a reader has found so far.</summary>
internal sealed class SettingsDraft(string file, SettingsFormat format, string text)
{
    private const int CharactersPerScalar = 40; // about as in real files, so that the list hardly grows

    private readonly List<SettingsScalar> _scalars = new(Math.Min(text.Length, ReaderLimits.Characters) / CharactersPerScalar);
    private readonly List<SettingsComment> _comments = [];
    private SettingsError? _error;
    private int _keyCharacters;
    private bool _isFull;

    /// <summary>How many values there are so far.</summary>
    public int Count => _scalars.Count;

    /// <summary>The file's whole text.</summary>
    public string Text => text;

    /// <summary>Whether a key may be added; asked before it is made, since what is too long to keep is too long to make.</summary>
    /// <param name="length">The key's length.</param>
    /// <param name="keyRange">Where it is.</param>
    /// <returns>Once <see langword="false"/>, always.</returns>
    public bool HasRoomFor(int length, TextRange keyRange)
    {
        if (_isFull || _keyCharacters + length > ReaderLimits.KeyCharacters)
        {
            _isFull = true;
            Fail(keyRange, "The keys of this file are too long.");
        }

        return !_isFull;
    }

    /// <summary>Adds a value.</summary>
    public void Add(string key, string value, ScalarKind kind, TextRange keyRange, TextRange valueRange)
    {
        _keyCharacters += key.Length;
        _scalars.Add(new(key, value, kind, keyRange, valueRange));
    }

    /// <summary>Puts something into the keys of some values, which turn out to be in the first of several objects.</summary>
    /// <param name="start">The first of them.</param>
    /// <param name="end">The one after the last.</param>
    /// <param name="position">Where it goes.</param>
    /// <param name="part">What it is.</param>
    public void InsertIntoKeys(int start, int end, int position, string part)
    {
        _keyCharacters += (end - start) * part.Length;
        for (var i = start; i < end; i++)
        {
            _scalars[i] = _scalars[i] with { Key = _scalars[i].Key.Insert(position, part) };
        }
    }

    /// <summary>Takes the last value back, which was none, and the comments after it, which will be read again.</summary>
    public void RemoveLast(int start)
    {
        if (!_isFull)
        {
            _scalars.RemoveAt(_scalars.Count - 1);
        }

        while (_comments.Count > 0 && _comments[_comments.Count - 1].Range.Start > start)
        {
            _comments.RemoveAt(_comments.Count - 1);
        }
    }

    /// <summary>Adds a comment, given without its marks.</summary>
    public void AddComment(TextRange range) => _comments.Add(new(range, text.Substring(range.Start, range.Length)));

    /// <summary>Says what is wrong. Only the first counts: what is wrong after it may be its consequence.</summary>
    public void Fail(TextRange range, string reason) => _error ??= new(range, reason);

    /// <summary>The file as read.</summary>
    public SettingsDocument ToDocument() => new(file, format, text, _scalars, _comments, _error);
}
