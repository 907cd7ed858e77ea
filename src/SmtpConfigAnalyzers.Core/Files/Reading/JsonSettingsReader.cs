using System.Globalization;

namespace SmtpConfigAnalyzers.Files.Reading;

/// <summary>
/// Reads JSON as JsonConfigurationProvider does: RFC 8259 with comments and trailing commas. One pass, no recursion.
/// Where text is malformed it says so once and goes on as a person would read it, since settings are malformed while
/// they are typed: what has no value has none, a missing comma is a comma, and a value that is cut short is dropped.
/// </summary>
internal sealed class JsonSettingsReader(SettingsDraft draft)
{
    private struct Container
    {
        public bool IsArray;
        public bool NeedsComma;
        public int Elements;
        public int PathLength;
    }

    private const int NoString = -1;
    private static readonly char[] LineBreaks = ['\n', '\r'];

    private readonly string _text = draft.Text;
    private readonly Container[] _containers = new Container[ReaderLimits.Depth];
    private readonly PathBuffer _path = new();
    private int _depth;
    private int _at;
    private int _lastString = NoString; // where the string starts that was just read as a value

    public void Read()
    {
        _at = SettingsReader.StartOf(_text);
        SkipBlanks();
        ReadValue(new(_at, 0));
        while (_depth > 0)
        {
            SkipBlanks();
            if (_at >= _text.Length)
            {
                Fail(_containers[_depth - 1].IsArray ? "']' is expected." : "'}' is expected.");
                return;
            }

            ReadNext(ref _containers[_depth - 1]);
        }

        SkipBlanks();
        if (_at < _text.Length)
        {
            Fail("Nothing is expected after the last brace.");
        }
    }

    /// <summary>Reads one comma, closing brace, member or element.</summary>
    private void ReadNext(ref Container container)
    {
        switch (_text[_at])
        {
            case '}' or ']':
                Close();
                return;
            case ',':
                if (!container.NeedsComma)
                {
                    Fail("A value is expected before the comma.");
                }

                container.NeedsComma = false;
                _at++;
                return;
            case ':' when container.NeedsComma && _lastString != NoString && !container.IsArray:
                // "Port": ⏎ "Host": "…": the first value is still to be typed, and what was read for it is the next key.
                Fail(_lastString, "A value is expected.");
                draft.RemoveLast(_lastString);
                _at = _lastString;
                _lastString = NoString;
                container.NeedsComma = false;
                return;
        }

        if (container.NeedsComma)
        {
            Fail("',' is expected.");
        }

        container.NeedsComma = true;
        _path.Length = container.PathLength;
        if (_depth > 1)
        {
            _path.Append(":");
        }

        if (container.IsArray)
        {
            _path.Append(container.Elements++.ToString(CultureInfo.InvariantCulture));
            ReadValue(new(_at, 0));
        }
        else
        {
            ReadMember();
        }
    }

    private void ReadMember()
    {
        _lastString = NoString;
        TextRange key;
        if (_text[_at] == '"')
        {
            ReadString(out key, out var isPlain);
            if (isPlain)
            {
                _path.Append(_text, key.Start, key.Length);
            }
            else
            {
                _path.Append(JsonText.Decode(_text.Substring(key.Start, key.Length)));
            }
        }
        else
        {
            Fail("A name in quotes is expected.");
            key = ReadWord();
            _path.Append(_text, key.Start, key.Length);
        }

        // Utf8JsonReader takes no comment in front of the colon.
        SkipWhitespace();
        if (_at < _text.Length && _text[_at] == '/')
        {
            Fail("':' is expected.");
            SkipBlanks();
        }

        if (_at < _text.Length && _text[_at] == ':')
        {
            _at++;
            SkipBlanks();
            ReadValue(key);
            return;
        }

        Fail("':' is expected.");
        if (_at < _text.Length && _text[_at] is '{' or '[')
        {
            ReadValue(key);
        }
        else if (_at == key.Start)
        {
            _at++; // nothing was taken of what is not a name
        }
    }

    private void ReadValue(TextRange key)
    {
        _lastString = NoString;
        if (_at >= _text.Length)
        {
            Fail("A value is expected.");
            return;
        }

        switch (_text[_at])
        {
            case '"':
                var start = _at;
                if (ReadString(out var range, out var isPlain))
                {
                    var written = _text.Substring(range.Start, range.Length);
                    Add(isPlain ? written : JsonText.Decode(written), ScalarKind.String, key, range);
                    _lastString = start;
                }

                break;
            case '{' or '[':
                Open();
                break;
            case ',' or '}' or ']':
                Fail("A value is expected.");
                break;
            default:
                ReadLiteral(key);
                break;
        }
    }

    private void ReadLiteral(TextRange key)
    {
        var start = _at;
        var range = ReadWord();
        if (JsonText.KindOf(_text, range) is { } kind)
        {
            var value = kind switch
            {
                ScalarKind.Null => "",
                ScalarKind.Boolean => _text[start] == 't' ? "true" : "false",
                _ => _text.Substring(range.Start, range.Length),
            };
            Add(value, kind, key, range);
            return;
        }

        _at = Math.Max(_at, start + 1);
        Fail(start, "A value is expected.");
    }

    private void Add(string value, ScalarKind kind, TextRange key, TextRange range)
    {
        if (draft.HasRoomFor(_path.Length, key))
        {
            draft.Add(_path.ToString(), value, kind, key, range);
        }
    }

    private void Open()
    {
        if (_depth == ReaderLimits.Depth)
        {
            Fail("The values are nested too deeply.");
            _depth = 0;
            _at = _text.Length;
            return;
        }

        _containers[_depth++] = new() { IsArray = _text[_at] == '[', PathLength = _path.Length };
        _at++;
    }

    /// <summary>Closes the innermost container of the brace's kind; a brace that closes none is passed over.</summary>
    private void Close()
    {
        var isArray = _text[_at] == ']';
        if (_containers[_depth - 1].IsArray != isArray)
        {
            Fail(isArray ? "'}' is expected." : "']' is expected.");
        }

        for (var outer = _depth - 1; outer >= 0; outer--)
        {
            if (_containers[outer].IsArray == isArray)
            {
                _depth = outer;
                break;
            }
        }

        _lastString = NoString;
        _at++;
    }

    /// <summary>Reads a string; one that is not closed ends with its line.</summary>
    /// <param name="range">What is between the quotes.</param>
    /// <param name="isPlain">Whether it has no escapes.</param>
    /// <returns>Whether it is well-formed.</returns>
    private bool ReadString(out TextRange range, out bool isPlain)
    {
        var text = _text;
        var start = _at + 1;
        var at = start;
        var isValid = true;
        isPlain = true;
        for (; (uint)at < (uint)text.Length; at++)
        {
            var character = text[at];
            if (character >= ' ' && character != '"' && character != '\\')
            {
                continue;
            }

            if (character == '"')
            {
                range = new(start, at - start);
                _at = at + 1;
                return isValid;
            }

            if (character is '\n' or '\r')
            {
                break;
            }

            var length = character == '\\' ? JsonText.EscapeLength(text, at) : 0;
            if (length == 0)
            {
                Fail(at, character == '\\' ? "An escape is expected after '\\'." : "A control character is written as an escape.");
                isValid = false;
            }

            isPlain &= character != '\\';
            at += Math.Max(length, 1) - 1;
        }

        Fail(at, "A closing quote is expected.");
        range = new(start, at - start);
        _at = at;
        return false;
    }

    /// <summary>Takes what is up to the next blank or mark; empty at a mark.</summary>
    private TextRange ReadWord()
    {
        var text = _text;
        var at = _at;
        while ((uint)at < (uint)text.Length && !JsonText.EndsWord(text[at]))
        {
            at++;
        }

        var range = new TextRange(_at, at - _at);
        _at = at;
        return range;
    }

    /// <summary>Passes over whitespace and comments.</summary>
    private void SkipBlanks()
    {
        SkipWhitespace();
        while (_at + 1 < _text.Length && _text[_at] == '/' && _text[_at + 1] is '/' or '*')
        {
            SkipComment();
            SkipWhitespace();
        }
    }

    private void SkipWhitespace()
    {
        var text = _text;
        var at = _at;
        while ((uint)at < (uint)text.Length && (text[at] == ' ' || text[at] is '\n' or '\r' or '\t'))
        {
            at++;
        }

        _at = at;
    }

    private void SkipComment()
    {
        var start = _at + 2;
        var isBlock = _text[_at + 1] == '*';
        var end = isBlock ? _text.IndexOf("*/", start, StringComparison.Ordinal) : _text.IndexOfAny(LineBreaks, start);
        if (end < 0)
        {
            end = _text.Length;
            if (isBlock)
            {
                Fail("The comment is not closed.");
            }

            isBlock = false;
        }

        draft.AddComment(new(start, end - start));
        _at = isBlock ? end + 2 : end;
    }

    private void Fail(string reason) => Fail(_at, reason);

    private void Fail(int at, string reason) => draft.Fail(new(at, Math.Min(1, _text.Length - at)), reason);
}
