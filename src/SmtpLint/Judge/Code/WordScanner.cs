using SmtpLint.Read;

namespace SmtpLint.Judge.Code;

/// <summary>
/// Goes through C# word by word. It knows comments and texts well enough to leave their words out, and takes those of interpolated texts
/// along; of <c>new</c> it counts what says no type, which can make an object of any.
/// </summary>
internal sealed class WordScanner
{
    // People nest ten blocks, and write statements of some hundred words; see Nesting.
    private const int MostBlocks = 50;
    private const int LongestStatement = 1000;

    private readonly string _text;
    private readonly HashSet<int> _words = [];
    private readonly HashSet<int> _assigned = [];
    private readonly HashSet<int> _declared = [];
    private int _at;

    // What was before: words, the name before a bracket, and how deep angle brackets are.
    private ReadOnlyMemory<char> _word;
    private ReadOnlyMemory<char> _beforeAngle;
    private ReadOnlyMemory<char> _called;
    private int _angles;
    private char _sign;
    private int _blocks;
    private int _inStatement; // words and signs
    private Declaring _declaring;

    /// <summary>Reads a text.</summary>
    public WordScanner(string text)
    {
        _text = text;
        if (TextsInTexts.AreTooDeep(text))
        {
            IsUnusual = true;
            return;
        }

        while (_at < text.Length)
        {
            Next(text[_at]);
        }
    }

    private enum Declaring
    {
        Nothing,
        Type,
        Delegate,
    }

    /// <summary>The words.</summary>
    public IReadOnlySet<int> All => _words;

    /// <summary>The words before an equals sign.</summary>
    public IReadOnlySet<int> Assigned => _assigned;

    /// <summary>The names of types and of extension methods.</summary>
    public IReadOnlySet<int> Declared => _declared;

    /// <summary>Whether it imports something for all files.</summary>
    public bool HasGlobalUsing { get; private set; }

    /// <summary>
    /// Whether only the compiler can tell: a name may be spelled by the numbers of its letters, or the file may be nested too deep.
    /// </summary>
    public bool IsUnusual { get; private set; }

    private void Next(char character)
    {
        switch (character)
        {
            case '/' when Follows('/'):
                _at = IndexOf('\n');
                break;
            case '/' when Follows('*'):
                _at = _text.IndexOf("*/", _at + 2, StringComparison.Ordinal) is >= 0 and var end ? end + 2 : _text.Length;
                break;
            case '"':
                SkipText();
                break;
            case '\'':
                SkipCharacter();
                break;
            case '\\':
                IsUnusual |= Follows('u') || Follows('U');
                Sign(character);
                break;
            case var _ when SourceWords.IsPartOfWord(character):
                Word();
                break;
            case var _ when char.IsWhiteSpace(character):
                _at++;
                break;
            default:
                Sign(character);
                break;
        }
    }

    private void Word()
    {
        var start = _at;
        while (_at < _text.Length && SourceWords.IsPartOfWord(_text[_at]))
        {
            _at++;
        }

        var word = _text.AsSpan(start, _at - start);
        var next = NextSign();
        if (word is not "new" || next == '(')
        {
            _words.Add(SourceWords.HashOf(word));
        }

        if (next is '=' or '/') // a comment may come first
        {
            _assigned.Add(SourceWords.HashOf(word));
        }

        Declare(word);
        HasGlobalUsing |= word is "using" && _word.Span is "global";
        _word = _text.AsMemory(start, word.Length);
        _sign = default;
        _inStatement++;
    }

    private void Declare(ReadOnlySpan<char> word)
    {
        switch (word)
        {
            case "class" or "struct" or "interface" or "enum" or "record":
                _declaring = Declaring.Type;
                return;
            case "delegate":
                _declaring = Declaring.Delegate;
                return;
        }

        if (_declaring != Declaring.Nothing)
        {
            _declared.Add(SourceWords.HashOf(word));
            _declaring = _declaring == Declaring.Type ? Declaring.Nothing : _declaring;
        }
        else if (_word.Span is "this" && _sign == default && !_called.IsEmpty)
        {
            _declared.Add(SourceWords.HashOf(_called.Span));
        }
    }

    private void Sign(char character)
    {
        switch (character)
        {
            case '<':
                _beforeAngle = _angles++ == 0 ? _word : _beforeAngle;
                break;
            case '>' when _angles > 0:
                _angles--;
                break;
            case '(':
                _called = _sign == '>' ? _beforeAngle : _word;
                break;
            case ';' or '{' or '}':
                _blocks += character == '{' ? 1 : character == '}' ? -1 : 0;
                (_angles, _called, _inStatement) = (0, default, 0);
                break;
        }

        IsUnusual |= _blocks > MostBlocks || ++_inStatement > LongestStatement;

        _declaring = character is '(' or ';' or '{' or '*' || _declaring == Declaring.Type ? Declaring.Nothing : _declaring;
        _sign = character;
        _at++;
    }

    private void SkipText()
    {
        var quotes = 1;
        while (Follows('"', quotes))
        {
            quotes++;
        }

        var isVerbatim = IsBefore('@') || (IsBefore('$') && IsBefore('@', 2));
        var isInterpolated = IsBefore('$') || (isVerbatim && IsBefore('$', 2));
        _sign = '"';
        if (quotes > 2 && !isVerbatim)
        {
            SkipRaw(quotes, isInterpolated);
        }
        else if (isInterpolated)
        {
            SkipInterpolated(isVerbatim);
        }
        else if (isVerbatim)
        {
            SkipVerbatim();
        }
        else if (quotes == 2)
        {
            _at += 2;
        }
        else
        {
            SkipTo('"');
        }
    }

    private void SkipRaw(int quotes, bool isInterpolated)
    {
        var found = _text.IndexOf(new string('"', quotes), _at + quotes, StringComparison.Ordinal);
        var end = found >= 0 ? found : _text.Length;
        while (isInterpolated && _at < end)
        {
            if (SourceWords.IsPartOfWord(_text[_at]))
            {
                Word();
            }
            else
            {
                _at++;
            }
        }

        _at = Math.Min(end + quotes, _text.Length);
    }

    private void SkipInterpolated(bool isVerbatim)
    {
        _at++;
        while (_at < _text.Length)
        {
            switch (_text[_at])
            {
                case '{' when !Follows('{'):
                    Hole();
                    break;
                case '"' when !(isVerbatim && Follows('"')):
                    _at++;
                    return;
                case '\n' when !isVerbatim:
                    return;
                case '{' or '"':
                case '\\' when !isVerbatim:
                    _at += 2;
                    break;
                default:
                    _at++;
                    break;
            }
        }
    }

    private void Hole()
    {
        var depth = 0;
        do
        {
            var character = _text[_at];
            depth += character == '{' ? 1 : character == '}' ? -1 : 0;
            Next(character);
        }
        while (depth > 0 && _at < _text.Length);
    }

    private void SkipVerbatim()
    {
        do
        {
            _at = Math.Min(IndexOf('"', _at + 1) + 1, _text.Length);
        }
        while (_at < _text.Length && _text[_at] == '"');
    }

    // A character may be a quotation mark.
    private void SkipCharacter() => SkipTo('\'');

    private void SkipTo(char end)
    {
        for (_at++; _at < _text.Length && _text[_at] != '\n'; _at++)
        {
            if (_text[_at] == '\\')
            {
                _at++;
            }
            else if (_text[_at] == end)
            {
                _at++;
                return;
            }
        }
    }

    private char NextSign()
    {
        var at = _at;
        while (at < _text.Length && char.IsWhiteSpace(_text[at]))
        {
            at++;
        }

        return at < _text.Length ? _text[at] : default;
    }

    private int IndexOf(char character, int from = -1) =>
        _text.IndexOf(character, from < 0 ? _at : Math.Min(from, _text.Length)) is >= 0 and var index ? index : _text.Length;

    private bool Follows(char character, int distance = 1) => _at + distance < _text.Length && _text[_at + distance] == character;

    private bool IsBefore(char character, int distance = 1) => _at >= distance && _text[_at - distance] == character;
}
