using SmtpConfigAnalyzers.Files.Reading;

namespace SmtpConfigAnalyzers.Files.Disclosure;

/// <summary>
/// Finds the values of secret names in one pass over a text of any kind: <c>Password=x;</c>, <c>"Password": "x"</c>,
/// <c>&lt;Password&gt;x&lt;</c>, <c>--password x</c>, <c>key="Password" value="x"</c>, <c>name: PASSWORD</c> with <c>value: x</c> below.
/// </summary>
internal sealed class SecretPairs(string text)
{
    /// <summary>How far the end of a tag or of a part of a connection string is looked for.</summary>
    private const int Reach = 300;

    private static readonly HashSet<string> NamesOfValues =
        new(StringComparer.OrdinalIgnoreCase) { "value", "connectionstring", "text", "content", "default", "plaintext", "val" };
    private static readonly HashSet<string> NamesOfKeys =
        new(StringComparer.OrdinalIgnoreCase) { "key", "name", "variable", "parameter", "id" };

    private readonly List<TextRange> _found = [];
    private int _at;
    private bool _isAwaited; // the value of a key that names a secret
    private int? _value; // where one begins that came before its key

    /// <summary>The places of the values.</summary>
    public IReadOnlyList<TextRange> Find()
    {
        while (_at < text.Length)
        {
            if (IsOfName(text[_at]))
            {
                ReadName();
            }
            else
            {
                Pass(text[_at++]);
            }
        }

        return _found;
    }

    private static bool IsOfName(char character) => char.IsLetterOrDigit(character) || character is '_' or '-' or '.';

    // Objects, elements and items end what belongs together.
    private void Pass(char character)
    {
        var isItem = character == '\n' && Blanks(_at) is var next && next < text.Length && text[next] == '-';
        _isAwaited &= !isItem && character is not ('{' or '}');
        _value = isItem || character is '{' or '}' or '<' ? null : _value;
    }

    private void ReadName()
    {
        var start = _at;
        while (_at < text.Length && IsOfName(text[_at]))
        {
            _at++;
        }

        var name = text.Substring(start, _at - start);
        var isKey = NamesOfKeys.Contains(name);
        var isValue = NamesOfValues.Contains(name);
        if ((!isKey && !isValue && !SecretName.Is(name)) || StartOfValue(start) is not { } value)
        {
            return;
        }

        if (isKey)
        {
            _isAwaited = ValueAt(value, start) is { Length: < Reach } key && SecretName.Is(text.Substring(key.Start, key.Length));
            value = _isAwaited ? _value ?? -1 : -1;
        }
        else if (isValue)
        {
            _value = value;
            value = _isAwaited ? value : -1;
        }

        if (value < 0 || (value < text.Length && text[value] == '{'))
        {
            return; // what is in an object has names of its own
        }

        if (value < text.Length && text[value] == '[')
        {
            AddItems(value, UpTo(value, "]").End);
        }
        else
        {
            Add(ValueAt(value, start));
        }
    }

    private void AddItems(int start, int end)
    {
        var quote = text.IndexOfAny(['"', '\''], start, end - start);
        if (quote < 0)
        {
            Add(new(start + 1, end - start - 1));
        }

        while (quote >= 0 && quote < end)
        {
            Add(Quoted(quote, isEscaped: false));
            quote = _at + 1 < end ? text.IndexOfAny(['"', '\''], _at + 1, end - _at - 1) : -1;
        }
    }

    // What is covered is not looked into: each character is passed once.
    private void Add(TextRange value)
    {
        _at = Math.Max(_at, value.End);
        if (!SecretText.IsHarmless(text.Substring(value.Start, value.Length)))
        {
            _found.Add(value);
        }
    }

    /// <summary>Where the value of a name begins; <see langword="null"/> if no sign after it gives it one.</summary>
    private int? StartOfValue(int start)
    {
        if (start > 0 && text[start - 1] == '<')
        {
            var close = text.IndexOf('>', _at, Math.Min(Reach, text.Length - _at));
            return close < 0 || text[close - 1] == '/' || text.IndexOf('<', _at, close - _at) >= 0 ? null : close + 1;
        }

        var at = _at;
        at += at < text.Length && text[at] == '\\' ? 1 : 0; // JSON in a string
        at += at < text.Length && text[at] is '"' or '\'' ? 1 : 0;
        var sign = Blanks(at);
        if (sign < text.Length && text[sign] is '=' or ':')
        {
            sign += sign + 1 < text.Length && text[sign + 1] is '=' or '>' ? 2 : 1;
            return Blanks(sign);
        }

        return sign > _at && (text[start] == '-' || IsBehind("ENV", start) || IsBehind("setx", start)) ? sign : null;
    }

    private TextRange ValueAt(int start, int name)
    {
        var open = start < text.Length && text[start] == '\\' ? start + 1 : start;
        if (open < text.Length && text[open] is '"' or '\'')
        {
            return Quoted(open, isEscaped: open > start);
        }

        if (start > 0 && text[start - 1] == '>')
        {
            return UpTo(start, "<");
        }

        if (start < text.Length && text[start] is '|' or '>')
        {
            return UpTo(Blanks(UpTo(start, "\n").End + 1), "\n"); // a block of YAML
        }

        var value = UpTo(start, name > 0 && text[name - 1] is '?' or '&' ? " \t\r\n\"'<>`&#" : " \t\r\n\"'<>`");
        var semicolon = text.IndexOf(';', start, Math.Min(Reach, text.Length - start));
        return semicolon >= 0 && IsEndOfPart(semicolon)
            && (semicolon < value.End || text.IndexOfAny(['\r', '\n', '"', '\'', '<', '>', '`', '='], start, semicolon - start) < 0)
            ? new(start, semicolon - start) // a part of a connection string may have blanks
            : value.Length > 0 && text[value.End - 1] == ',' ? new(start, value.Length - 1)
            : value;
    }

    private TextRange Quoted(int open, bool isEscaped)
    {
        var end = open + 1;
        while (end < text.Length && text[end] != text[open] && text[end] is not ('\r' or '\n'))
        {
            end += text[end] == '\\' && !isEscaped && end + 1 < text.Length ? 2 : 1;
        }

        end = Math.Min(end, text.Length);
        return new(open + 1, (isEscaped && text[end - 1] == '\\' ? end - 1 : end) - open - 1);
    }

    // After the semicolon comes the next name, or nothing.
    private bool IsEndOfPart(int semicolon)
    {
        var at = Blanks(semicolon + 1);
        if (at >= text.Length || !char.IsLetter(text[at]))
        {
            return at >= text.Length || at > semicolon + 1 || text[at] is '"' or '\'' or '\r' or '\n';
        }

        while (at < text.Length && (IsOfName(text[at]) || text[at] == ' '))
        {
            at++;
        }

        return at < text.Length && text[at] == '=';
    }

    private bool IsBehind(string word, int start)
    {
        var end = start;
        while (end > 0 && text[end - 1] is ' ' or '\t')
        {
            end--;
        }

        return end < start && end >= word.Length && string.CompareOrdinal(text, end - word.Length, word, 0, word.Length) == 0;
    }

    private int Blanks(int at)
    {
        while (at < text.Length && text[at] is ' ' or '\t')
        {
            at++;
        }

        return at;
    }

    private TextRange UpTo(int start, string ends)
    {
        start = Math.Min(start, text.Length);
        var end = text.IndexOfAny(ends.ToCharArray(), start);
        return new(start, (end < 0 ? text.Length : end) - start);
    }
}
