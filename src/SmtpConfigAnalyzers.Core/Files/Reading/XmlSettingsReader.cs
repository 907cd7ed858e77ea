using System.Xml;

namespace SmtpConfigAnalyzers.Files.Reading;

/// <summary>
/// Reads XML: attributes, and the text of elements that have no elements in them, each under the path of element names.
/// Document type declarations are refused and nothing is resolved: a settings file may come from anywhere.
/// </summary>
internal sealed class XmlSettingsReader(SettingsDraft draft)
{
    /// <summary>Elements of one name in one element.</summary>
    private sealed class Siblings
    {
        public int Count;
    }

    private sealed class Element(Element? parent, string name, Siblings siblings, TextRange nameRange)
    {
        private readonly int _index = siblings.Count++;
        private string? _path;

        public Element? Parent => parent;

        public TextRange NameRange => nameRange;

        public bool HasElements { get; set; }

        /// <summary>From its first text to its last, without the blanks around them.</summary>
        public TextRange? Content { get; set; }

        /// <summary>Final only when the whole file is read: an element's name has an index once a second one follows.</summary>
        public string Path =>
            _path ??= parent is null ? name : string.Concat(parent.Path, ":", name, siblings.Count > 1 ? ":" + _index : "");
    }

    private readonly record struct Found(Element Element, string? Attribute, string Value, TextRange NameRange, TextRange ValueRange);

    /// <summary>Names of elements in an element, as keys are compared.</summary>
    private sealed class NameComparer : IEqualityComparer<(Element? Parent, string Name)>
    {
        public bool Equals((Element? Parent, string Name) one, (Element? Parent, string Name) other) =>
            ReferenceEquals(one.Parent, other.Parent) && StringComparer.OrdinalIgnoreCase.Equals(one.Name, other.Name);

        public int GetHashCode((Element? Parent, string Name) one) =>
            (one.Parent?.NameRange.Start ?? 0) ^ StringComparer.OrdinalIgnoreCase.GetHashCode(one.Name);
    }

    private const string DocumentType = "<!DOCTYPE";
    private static readonly char[] Blanks = [' ', '\t', '\r', '\n'];

    private readonly string _text = draft.Text;
    private readonly int _start = SettingsReader.StartOf(draft.Text);
    private readonly LineMap _lines = new(draft.Text);
    private readonly List<Found> _found = [];
    private readonly Dictionary<(Element?, string), Siblings> _siblings = new(new NameComparer());
    private Element? _innermost;

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

        foreach (var found in _found)
        {
            if (!draft.HasRoomFor(found.Element.Path.Length + found.NameRange.Length, found.NameRange))
            {
                return;
            }

            var key = found.Attribute is null ? found.Element.Path : found.Element.Path + ":" + found.Attribute;
            draft.Add(key, found.Value, ScalarKind.Text, found.NameRange, found.ValueRange);
        }
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
                AddContent(offset, IndexOf("<", offset));
                break;
            case XmlNodeType.CDATA:
                var end = IndexOf("]]>", offset) + "]]>".Length;
                AddContent(StartOf("<![CDATA[", offset), Math.Min(end, _text.Length));
                break;
            case XmlNodeType.Comment:
                draft.AddComment(new(offset, IndexOf("-->", offset) - offset));
                break;
        }

        return true;
    }

    private void Open(XmlReader reader, int offset)
    {
        var name = reader.LocalName;
        if (!_siblings.TryGetValue((_innermost, name), out var siblings))
        {
            _siblings.Add((_innermost, name), siblings = new());
        }

        if (_innermost is not null)
        {
            _innermost.HasElements = true;
        }

        _innermost = new(_innermost, name, siblings, new(offset, reader.Name.Length));
        var isEmpty = reader.IsEmptyElement;
        while (reader.MoveToNextAttribute())
        {
            if (reader.NamespaceURI == "http://www.w3.org/2000/xmlns/")
            {
                continue; // names a namespace, sets nothing
            }

            var nameRange = new TextRange(OffsetOf((IXmlLineInfo)reader), reader.Name.Length);
            var quote = _text.IndexOfAny(['"', '\''], nameRange.End);
            var end = _text.IndexOf(_text[quote], quote + 1);
            _found.Add(new(_innermost, reader.Name, reader.Value, nameRange, new(quote + 1, end - quote - 1)));
        }

        if (isEmpty)
        {
            Close();
        }
    }

    private void Close()
    {
        if (_innermost is { HasElements: false, Content: { } content })
        {
            var value = XmlText.DecodeContent(_text.Substring(content.Start, content.Length));
            _found.Add(new(_innermost, null, value, _innermost.NameRange, content));
        }

        _innermost = _innermost?.Parent;
    }

    /// <summary>Takes a piece of text for the innermost element, without the blanks around it.</summary>
    private void AddContent(int start, int end)
    {
        while (start < end && Array.IndexOf(Blanks, _text[start]) >= 0)
        {
            start++;
        }

        while (start < end && Array.IndexOf(Blanks, _text[end - 1]) >= 0)
        {
            end--;
        }

        if (start < end && _innermost is not null)
        {
            start = _innermost.Content?.Start ?? start;
            _innermost.Content = new(start, end - start);
        }
    }

    private int IndexOf(string mark, int start) =>
        _text.IndexOf(mark, start, StringComparison.Ordinal) is var at and >= 0 ? at : _text.Length;

    /// <summary>The start of a mark that ends at <paramref name="offset"/>.</summary>
    private int StartOf(string mark, int offset) => offset - mark.Length;

    private int OffsetOf(IXmlLineInfo place) => OffsetOf(place.LineNumber, place.LinePosition);

    private int OffsetOf(int line, int position) => _lines.OffsetOf(new(line - 1, position - 1 + (line <= 1 ? _start : 0)));

    private void Fail(int offset, string reason) => draft.Fail(new(offset, Math.Min(1, _text.Length - offset)), reason);
}
