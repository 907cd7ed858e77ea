using System.Globalization;
using System.Xml;

namespace SmtpConfigAnalyzers.Files.Reading;

/// <summary>
/// Reads XML: attributes, and the text of elements that have no elements in them, each under the path of element names.
/// Document type declarations are refused and nothing is resolved: a settings file may come from anywhere.
/// </summary>
internal sealed class XmlSettingsReader(SettingsDraft draft)
{
    /// <summary>An element, in a list of all in the order in which they begin; others are named by their places in it.</summary>
    private struct Element
    {
        public int Parent;
        public string Name;
        public TextRange NameRange;
        public int First; // of its name in its parent
        public int Index; // among those
        public int Count; // how many those are, at the first
        public int LastChild;
        public int PathLength;
        public TextRange Content; // from its first text to its last, without the blanks around them; empty without text
    }

    private readonly record struct Found(int Element, string? Attribute, string Value, TextRange NameRange, TextRange ValueRange);

    private readonly record struct Child(int Parent, string Name);

    /// <summary>Names of elements in an element, as keys are compared.</summary>
    private sealed class ChildComparer : IEqualityComparer<Child>
    {
        public bool Equals(Child one, Child other) =>
            one.Parent == other.Parent && StringComparer.OrdinalIgnoreCase.Equals(one.Name, other.Name);

        public int GetHashCode(Child one) => one.Parent ^ StringComparer.OrdinalIgnoreCase.GetHashCode(one.Name);
    }

    private const int None = -1;
    private const int CharactersPerPiece = 40; // about as in real files, so that the lists hardly grow
    private const string DocumentType = "<!DOCTYPE";
    private static readonly char[] Quotes = ['"', '\''];

    private readonly string _text = draft.Text;
    private readonly int _start = SettingsReader.StartOf(draft.Text);
    private readonly LineMap _lines = new(draft.Text);
    private readonly List<Found> _found = new(draft.Text.Length / CharactersPerPiece);
    private readonly Dictionary<Child, int> _firsts = new(new ChildComparer());
    private Element[] _elements = new Element[(draft.Text.Length / CharactersPerPiece) + 1];
    private int _count;
    private int _innermost = None;

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
        try
        {
            while (reader.Read() && ReadNode(reader))
            {
            }
        }
        catch (XmlException exception)
        {
            // Its message may quote a value.
            var offset = OffsetOf(exception.LineNumber, exception.LinePosition);
            var isType = string.CompareOrdinal(_text, offset, DocumentType, 0, DocumentType.Length) == 0;
            Fail(offset, isType ? "A document type declaration is not read." : "The XML is malformed.");
        }

        AddFound();
    }

    /// <summary>Keys are made when the whole file is read: an element's name has an index once a second one follows.</summary>
    private void AddFound()
    {
        var path = new PathBuffer();
        var next = 0;
        foreach (var found in _found)
        {
            for (; next <= found.Element; next++)
            {
                AppendTo(path, ref _elements[next]);
            }

            path.Length = _elements[found.Element].PathLength;
            if (!draft.HasRoomFor(path.Length + found.NameRange.Length, found.NameRange))
            {
                return;
            }

            if (found.Attribute is not null)
            {
                path.Enter(found.Attribute);
            }

            draft.Add(path.ToString(), found.Value, ScalarKind.Text, found.NameRange, found.ValueRange);
        }
    }

    /// <summary>Leaves the element before and enters this one: up to its parent, which is around both, the path is the same.</summary>
    private void AppendTo(PathBuffer path, ref Element element)
    {
        path.Length = element.Parent == None ? 0 : _elements[element.Parent].PathLength;
        path.Enter(element.Name);
        if (_elements[element.First].Count > 1)
        {
            path.Enter(element.Index.ToString(CultureInfo.InvariantCulture));
        }

        element.PathLength = path.Length;
    }

    private bool ReadNode(XmlReader reader)
    {
        var offset = OffsetOf((IXmlLineInfo)reader);
        switch (reader.NodeType)
        {
            case XmlNodeType.Element when reader.Depth >= ReaderLimits.Depth:
                Fail(offset, "The elements are nested too deeply.");
                return false;
            case XmlNodeType.Element:
                Open(reader, offset);
                break;
            case XmlNodeType.EndElement:
                Close();
                break;
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

    private void Open(XmlReader reader, int offset)
    {
        if (_count == _elements.Length)
        {
            Array.Resize(ref _elements, 2 * _count);
        }

        var (name, element) = (reader.LocalName, _count++);
        var first = FirstOf(name, element);
        _elements[element] = new()
        {
            Parent = _innermost,
            Name = name,
            NameRange = new(offset, reader.Name.Length),
            First = first,
            Index = element == first ? 0 : _elements[first].Count,
            LastChild = None,
        };
        _elements[first].Count++;
        if (_innermost != None)
        {
            _elements[_innermost].LastChild = element;
        }

        _innermost = element;
        var isEmpty = reader.IsEmptyElement;
        while (reader.MoveToNextAttribute())
        {
            if (reader.NamespaceURI == "http://www.w3.org/2000/xmlns/")
            {
                continue; // names a namespace, sets nothing
            }

            var attribute = reader.Name;
            var nameRange = new TextRange(OffsetOf((IXmlLineInfo)reader), attribute.Length);
            var quote = _text.IndexOfAny(Quotes, nameRange.End);
            var end = _text.IndexOf(_text[quote], quote + 1);
            _found.Add(new(_innermost, attribute, reader.Value, nameRange, new(quote + 1, end - quote - 1)));
        }

        if (isEmpty)
        {
            Close();
        }
    }

    /// <summary>The first element of a name in the innermost one; what has one kind of element in it needs no look-up.</summary>
    private int FirstOf(string name, int element)
    {
        if (_innermost == None || _elements[_innermost].LastChild is not (var last and not None))
        {
            return element;
        }

        if (_elements[last].Name == name)
        {
            return _elements[last].First;
        }

        _firsts[new(_innermost, _elements[last].Name)] = _elements[last].First;
        return _firsts.TryGetValue(new(_innermost, name), out var first) ? first : element;
    }

    private void Close()
    {
        ref var element = ref _elements[_innermost];
        if (element is { LastChild: None, Content: { Length: > 0 } content })
        {
            var value = XmlText.DecodeContent(_text.Substring(content.Start, content.Length));
            _found.Add(new(_innermost, null, value, element.NameRange, content));
        }

        _innermost = element.Parent;
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

        if (start < end && _innermost != None)
        {
            ref var content = ref _elements[_innermost].Content;
            start = content.Length > 0 ? content.Start : start;
            content = new(start, end - start);
        }
    }

    private static bool IsBlank(char character) => character is ' ' or '\t' or '\r' or '\n';

    private int IndexOf(string mark, int start) =>
        _text.IndexOf(mark, start, StringComparison.Ordinal) is var at and >= 0 ? at : _text.Length;

    /// <summary>The start of a mark that ends at <paramref name="offset"/>.</summary>
    private int StartOf(string mark, int offset) => offset - mark.Length;

    private int OffsetOf(IXmlLineInfo place) => OffsetOf(place.LineNumber, place.LinePosition);

    private int OffsetOf(int line, int position) => _lines.OffsetOf(new(line - 1, position - 1 + (line <= 1 ? _start : 0)));

    private void Fail(int offset, string reason) => draft.Fail(new(offset, Math.Min(1, _text.Length - offset)), reason);
}
