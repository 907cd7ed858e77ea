using SmtpConfigAnalyzers.Files.Reading;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace SmtpLint.Read.Yaml;

/// <summary>
/// The documents of a YAML file as trees. Nothing is made of them but text; an alias is the node that it names and no copy,
/// and depth, size and what is merged have an end (<see cref="ReaderLimits"/>), so that no file costs more than its length.
/// </summary>
internal sealed class YamlTree
{
    // A key is found among its sisters one by one, and a mapping that merges holds what it merges once more.
    private const int MergedMembers = 100_000;

    private readonly string _text;
    private readonly int _start;
    private readonly Stack<(YamlNode Node, YamlScalar? Key)> _open = new();
    private readonly Dictionary<string, YamlNode> _anchors = new(StringComparer.Ordinal);
    private readonly List<TextRange> _scalars = [];
    private int _merged;
    private int _read;

    private YamlTree(string text)
    {
        _text = text;
        _start = text.StartsWith('\uFEFF') ? 1 : 0;
    }

    /// <summary>The root of each document, as far as it was read.</summary>
    public List<YamlNode> Roots { get; } = [];

    /// <summary>The comments in the order of the text, without their marks.</summary>
    public IReadOnlyList<TextRange> Comments { get; private set; } = [];

    /// <summary>What is malformed, or why the file was not read to its end.</summary>
    public SettingsError? Error { get; private set; }

    /// <summary>Reads a file.</summary>
    /// <param name="text">Its whole text.</param>
    public static YamlTree Read(string text)
    {
        var tree = new YamlTree(text);
        tree.Read();
        tree.Comments = YamlComments.Find(text, tree._scalars);
        return tree;
    }

    private void Read()
    {
        // To the scanner a NUL is the end of the file, and what is after it would be lost without a word.
        var end = _text.IndexOf('\0');
        if (end >= 0)
        {
            Error = new(new(end, 1), "A NUL byte is not text.");
        }

        var parser =
            new Parser(new Scanner(new StringReader(_text.Substring(_start, (end < 0 ? _text.Length : end) - _start)), skipComments: true));
        try
        {
            while (parser.MoveNext() && Take(parser.Current!))
            {
                _read = OffsetOf(parser.Current!.End);
            }
        }
        catch (Exception exception)
        {
            // Of some texts YamlDotNet throws what is not a YamlException, such as InvalidOperationException. The message may
            // have a piece of the text in it, and with it a secret; the place is not always given.
            var start = exception is YamlException malformed ? OffsetOf(malformed.Start) : 0;
            Error ??= new(new(Math.Max(start, _read), 0), "This is not YAML.");
        }
    }

    /// <summary>Takes the next piece.</summary>
    /// <returns>Whether to go on.</returns>
    private bool Take(ParsingEvent piece)
    {
        switch (piece)
        {
            case DocumentStart:
                _open.Clear();
                _anchors.Clear();
                return true;
            case MappingStart start:
                return Open(new YamlMapping(OffsetOf(start.Start)), start.Anchor);
            case SequenceStart start:
                return Open(new YamlSequence(OffsetOf(start.Start)), start.Anchor);
            case MappingEnd or SequenceEnd:
                return Close(OffsetOf(piece.End));
            case Scalar scalar:
                var node = new YamlScalar(scalar.Value, scalar.Style, RangeOf(scalar));
                _scalars.Add(node.Range);
                Remember(scalar.Anchor, node);
                Add(node);
                return true;
            case AnchorAlias alias:
                var isKnown = _anchors.TryGetValue(alias.Value.Value, out var named) && named.IsComplete;
                Add(isKnown ? named! : new YamlUnknown(new(OffsetOf(alias.Start), OffsetOf(alias.End) - OffsetOf(alias.Start))));
                return true;
            default:
                return true;
        }
    }

    private bool Open(YamlNode node, AnchorName anchor)
    {
        if (_open.Count == ReaderLimits.Depth)
        {
            Error ??= new(node.Range, $"More than {ReaderLimits.Depth} levels of nesting are too many for settings.");
            return false;
        }

        Remember(anchor, node);
        Add(node);
        _open.Push((node, null));
        return true;
    }

    private bool Close(int end)
    {
        var node = _open.Pop().Node;
        node.Range = new(node.Range.Start, Math.Max(end - node.Range.Start, 0));
        node.IsComplete = true;
        if (node is YamlMapping mapping && !Merge(mapping))
        {
            Error ??= new(node.Range with { Length = 0 }, "Too much is merged here.");
            return false;
        }

        return true;
    }

    private void Remember(AnchorName anchor, YamlNode node)
    {
        if (!anchor.IsEmpty)
        {
            _anchors[anchor.Value] = node;
        }
    }

    private void Add(YamlNode node)
    {
        if (_open.Count == 0)
        {
            Roots.Add(node);
            return;
        }

        var (parent, key) = _open.Pop();
        if (parent is YamlSequence sequence)
        {
            sequence.Items.Add(node);
        }
        else if (key is null)
        {
            // What is not a scalar names no setting.
            key = node as YamlScalar ?? new YamlScalar("", ScalarStyle.Plain, node.Range with { Length = 0 });
            _open.Push((parent, key));
            return;
        }
        else
        {
            ((YamlMapping)parent).Members.Add((key, node));
        }

        _open.Push((parent, null));
    }

    /// <summary>
    /// Adds what a mapping merges (yaml.org, "Merge Key Language-Independent Type"): its own members come first, then the first that has a
    /// key.
    /// </summary>
    private bool Merge(YamlMapping mapping)
    {
        var merges = mapping.Members.FindAll(member => member.Key is { Value: "<<", Style: ScalarStyle.Plain });
        if (merges.Count == 0)
        {
            return true;
        }

        var keys = mapping.Members.Select(member => member.Key.Value).ToHashSet(StringComparer.Ordinal);
        foreach (var source in merges.SelectMany(merge => merge.Value is YamlSequence sequence ? sequence.Items : [merge.Value])
            .OfType<YamlMapping>())
        {
            _merged += source.Members.Count;
            if (_merged > MergedMembers)
            {
                return false;
            }

            mapping.Members.AddRange(source.Members.Where(member => keys.Add(member.Key.Value)));
        }

        return true;
    }

    private TextRange RangeOf(Scalar scalar)
    {
        var end = OffsetOf(scalar.End);
        var start = StartOf(scalar, end);
        switch (scalar.Style)
        {
            case ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted:
                return new(start + 1, Math.Max(end - start - 2, 0));
            case ScalarStyle.Literal or ScalarStyle.Folded:
                // The content starts below the line of the mark.
                start = _text.IndexOf('\n', start, end - start) is var line and >= 0 ? line + 1 : end;
                while (start < end && char.IsWhiteSpace(_text[start]))
                {
                    start++;
                }

                break;
        }

        while (end > start && char.IsWhiteSpace(_text[end - 1]))
        {
            end--;
        }

        return new(start, end - start);
    }

    /// <summary>Where a scalar begins, after its anchor and its tag.</summary>
    private int StartOf(Scalar scalar, int end)
    {
        var start = Math.Min(OffsetOf(scalar.Start), end);
        while (start < end && _text[start] is '&' or '!' && !(scalar.Anchor.IsEmpty && scalar.Tag.IsEmpty))
        {
            while (start < end && !char.IsWhiteSpace(_text[start]))
            {
                start++;
            }

            while (start < end && char.IsWhiteSpace(_text[start]))
            {
                start++;
            }
        }

        return start;
    }

    private int OffsetOf(Mark mark) => (int)Math.Clamp(mark.Index + _start, 0, _text.Length);
}
