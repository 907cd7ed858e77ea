using System.Globalization;
using System.Xml;

namespace SmtpConfigAnalyzers.Files.Reading;

/// <summary>
/// Reads XML: attributes, and the text of elements that have no elements in them, each under the path of element names.
/// Document type declarations are refused and nothing is resolved: a settings file may come from anywhere.
/// </summary>
internal sealed class XmlSettingsReader(SettingsDraft draft)
{
    /// <summary>An element that is being read.</summary>
    private struct Element
    {
        public int Number; // in the order in which they begin
        public TextRange NameRange;
        public int PathBefore; // the length of its parent's path
        public int FirstKind; // of the elements in it
        public int LastKind; // None without elements in it
        public TextRange Content; // from its first text to its last, without the blanks around them; empty without text
    }

    /// <summary>The elements of one name in an element that is being read.</summary>
    private struct Kind
    {
        public string Name;
        public int Count;
        public int PathLength; // of the first
        public int FirstScalar; // of those in the first
        public int EndOfScalars;
    }

    private readonly record struct Child(int Parent, string Name);

    /// <summary>Names of elements in an element, as keys are compared.</summary>
    private sealed class ChildComparer : IEqualityComparer<Child>
    {
        public bool Equals(Child one, Child other) =>
            one.Parent == other.Parent && StringComparer.OrdinalIgnoreCase.Equals(one.Name, other.Name);

        public int GetHashCode(Child one) => one.Parent ^ StringComparer.OrdinalIgnoreCase.GetHashCode(one.Name);
    }

    private const int None = -1;
    private const string DocumentType = "<!DOCTYPE";

    private readonly string _text = draft.Text;
    private readonly int _start = SettingsReader.StartOf(draft.Text);
    private readonly LineCursor _lines = new(draft.Text);
    private readonly PathBuffer _path = new();
    private readonly Dictionary<Child, int> _kindsByName = new(new ChildComparer()); // of elements that have several kinds in them
    private Element[] _open = new Element[16];
    private Kind[] _kinds = new Kind[16]; // of all that are open, the innermost last
    private int _depth;
    private int _kindCount;
    private int _elements;

    public void Read()
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreWhitespace = true,
            IgnoreProcessingInstructions = true,
        };
        using var text = new StringReader(_text);
        for (var mark = 0; mark < _start; mark++)
        {
            text.Read();
        }

        using var reader = XmlReader.Create(text, settings);
        var place = (IXmlLineInfo)reader;
        try
        {
            while (reader.Read() && ReadNode(reader, place))
            {
            }
        }
        catch (XmlException exception)
        {
            // Its message may quote a value.
            var offset = new LineMap(_text).OffsetOf(PositionOf(exception.LineNumber, exception.LinePosition));
            var isType = string.CompareOrdinal(_text, offset, DocumentType, 0, DocumentType.Length) == 0;
            Fail(offset, isType ? "A document type declaration is not read." : "The XML is malformed.");
        }
    }

    private bool ReadNode(XmlReader reader, IXmlLineInfo place)
    {
        var offset = OffsetOf(place);
        switch (reader.NodeType)
        {
            case XmlNodeType.Element when reader.Depth >= ReaderLimits.Depth:
                Fail(offset, "The elements are nested too deeply.");
                return false;
            case XmlNodeType.Element:
                return Open(reader, place, offset);
            case XmlNodeType.EndElement:
                return Close();
            case XmlNodeType.Text:
                AddContent(offset, _text.IndexOf('<', offset) is var end and >= 0 ? end : _text.Length);
                break;
            case XmlNodeType.CDATA:
                var close = IndexOf("]]>", offset) + "]]>".Length;
                AddContent(StartOf("<![CDATA[", offset), Math.Min(close, _text.Length));
                break;
            case XmlNodeType.Comment:
                draft.AddComment(new(offset, IndexOf("-->", offset) - offset));
                break;
        }

        return true;
    }

    /// <returns>Whether there is room for more.</returns>
    private bool Open(XmlReader reader, IXmlLineInfo place, int offset)
    {
        if (_depth == _open.Length)
        {
            Array.Resize(ref _open, 2 * _depth);
        }

        var pathBefore = _path.Length;
        Enter(reader.LocalName);
        _open[_depth++] = new()
        {
            Number = _elements++,
            NameRange = new(offset, reader.Name.Length),
            PathBefore = pathBefore,
            FirstKind = _kindCount,
            LastKind = None,
        };
        var (isEmpty, path, hasRoom) = (reader.IsEmptyElement, _path.Length, true);
        while (hasRoom && reader.MoveToNextAttribute())
        {
            if (reader.NamespaceURI == "http://www.w3.org/2000/xmlns/")
            {
                continue; // names a namespace, sets nothing
            }

            var attribute = reader.Name;
            var nameRange = new TextRange(OffsetOf(place), attribute.Length);
            var quote = nameRange.End;
            while (_text[quote] is not ('"' or '\''))
            {
                quote++;
            }

            var end = _text.IndexOf(_text[quote], quote + 1);
            _path.Enter(attribute);
            hasRoom = Add(reader.Value, nameRange, new(quote + 1, end - quote - 1));
            _path.Length = path;
        }

        return hasRoom && (!isEmpty || Close());
    }

    /// <summary>Adds an element to the path. The first of its name gets an index when a second one follows.</summary>
    private void Enter(string name)
    {
        var kind = _depth == 0 ? None : KindOf(name);
        _path.Enter(name);
        if (kind == None)
        {
            return;
        }

        ref var same = ref _kinds[kind];
        if (same.Count == 1)
        {
            draft.InsertIntoKeys(same.FirstScalar, same.EndOfScalars, same.PathLength, ":0");
        }

        if (same.Count > 0)
        {
            _path.Enter(same.Count.ToString(CultureInfo.InvariantCulture));
        }
        else
        {
            (same.PathLength, same.FirstScalar) = (_path.Length, draft.Count);
        }

        same.Count++;
    }

    /// <summary>The elements of a name in the innermost one; what has one kind of element in it needs no look-up.</summary>
    private int KindOf(string name)
    {
        ref var parent = ref _open[_depth - 1];
        var last = parent.LastKind;
        if (last != None && _kinds[last].Name == name)
        {
            return last;
        }

        if (last != None && _kindCount == parent.FirstKind + 1)
        {
            _kindsByName[new(parent.Number, _kinds[last].Name)] = last;
        }

        var child = new Child(parent.Number, name);
        if (last == None || !_kindsByName.TryGetValue(child, out var kind))
        {
            kind = _kindCount++;
            if (kind == _kinds.Length)
            {
                Array.Resize(ref _kinds, 2 * kind);
            }

            _kinds[kind] = new() { Name = name };
            if (last != None)
            {
                _kindsByName.Add(child, kind);
            }
        }

        parent.LastKind = kind;
        return kind;
    }

    /// <returns>Whether there is room for more.</returns>
    private bool Close()
    {
        ref var element = ref _open[--_depth];
        var hasRoom = element is not { LastKind: None, Content: { Length: > 0 } content }
            || Add(XmlText.DecodeContent(_text.Substring(content.Start, content.Length)), element.NameRange, content);
        _path.Length = element.PathBefore;
        _kindCount = element.FirstKind;
        if (_depth > 0)
        {
            ref var kind = ref _kinds[_open[_depth - 1].LastKind];
            kind.EndOfScalars = kind.Count == 1 ? draft.Count : kind.EndOfScalars;
        }

        return hasRoom;
    }

    private bool Add(string value, TextRange nameRange, TextRange valueRange)
    {
        if (!draft.HasRoomFor(_path.Length, nameRange))
        {
            return false;
        }

        draft.Add(_path.ToString(), value, ScalarKind.Text, nameRange, valueRange);
        return true;
    }

    /// <summary>Takes a piece of text for the innermost element, without the blanks around it.</summary>
    private void AddContent(int start, int end)
    {
        while (start < end && IsBlank(_text[start]))
        {
            start++;
        }

        while (start < end && IsBlank(_text[end - 1]))
        {
            end--;
        }

        if (start < end && _depth > 0)
        {
            ref var content = ref _open[_depth - 1].Content;
            start = content.Length > 0 ? content.Start : start;
            content = new(start, end - start);
        }
    }

    private static bool IsBlank(char character) => character is ' ' or '\t' or '\r' or '\n';

    private int IndexOf(string mark, int start) =>
        _text.IndexOf(mark, start, StringComparison.Ordinal) is var at and >= 0 ? at : _text.Length;

    /// <summary>The start of a mark that ends at <paramref name="offset"/>.</summary>
    private int StartOf(string mark, int offset) => offset - mark.Length;

    private int OffsetOf(IXmlLineInfo place) => _lines.OffsetOf(PositionOf(place.LineNumber, place.LinePosition));

    private TextPosition PositionOf(int line, int position) => new(line - 1, position - 1 + (line <= 1 ? _start : 0));

    private void Fail(int offset, string reason) => draft.Fail(new(offset, Math.Min(1, _text.Length - offset)), reason);
}
