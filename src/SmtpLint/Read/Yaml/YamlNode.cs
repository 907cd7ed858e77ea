using SmtpConfigAnalyzers.Files.Reading;
using YamlDotNet.Core;

namespace SmtpLint.Read.Yaml;

/// <summary>A piece of a YAML file.</summary>
/// <param name="start">Where it begins.</param>
internal abstract class YamlNode(int start)
{
    /// <summary>
    /// Where it is; for a scalar without its quotes or mark. Of a mapping or sequence that breaks off, only its beginning.
    /// </summary>
    public TextRange Range { get; set; } = new(start, 0);

    /// <summary>Whether it has been read to its end; until then an alias cannot stand for it.</summary>
    public bool IsComplete { get; set; }
}

/// <summary>A scalar.</summary>
internal sealed class YamlScalar : YamlNode
{
    /// <summary>Takes a scalar over.</summary>
    public YamlScalar(string value, ScalarStyle style, TextRange range)
        : base(range.Start)
    {
        (Value, Style, Range, IsComplete) = (value, style, range, true);
    }

    /// <summary>What it says.</summary>
    public string Value { get; }

    /// <summary>How it is written.</summary>
    public ScalarStyle Style { get; }

    /// <summary>Whether it says that there is no value.</summary>
    public bool IsNull => Style == ScalarStyle.Plain && Value is "" or "~" or "null" or "Null" or "NULL";

    /// <summary>Its type.</summary>
    public ScalarKind Kind =>
        Style != ScalarStyle.Plain ? ScalarKind.String
        : IsNull ? ScalarKind.Null
        : Value is "true" or "True" or "TRUE" or "false" or "False" or "FALSE" ? ScalarKind.Boolean
        : double.TryParse(Value, System.Globalization.CultureInfo.InvariantCulture, out _) ? ScalarKind.Number
        : ScalarKind.String;
}

/// <summary>A sequence.</summary>
internal sealed class YamlSequence(int start) : YamlNode(start)
{
    /// <summary>Its items.</summary>
    public List<YamlNode> Items { get; } = [];
}

/// <summary>A mapping.</summary>
internal sealed class YamlMapping(int start) : YamlNode(start)
{
    /// <summary>Its members in their order; those that it merges (<c>&lt;&lt;: *defaults</c>) after its own.</summary>
    public List<(YamlScalar Key, YamlNode Value)> Members { get; } = [];

    /// <summary>A member, or a member of a member; <see langword="null"/> if it is not there.</summary>
    public YamlNode? Find(params ReadOnlySpan<string> path)
    {
        YamlNode? node = this;
        foreach (var name in path)
        {
            node = (node as YamlMapping)?.Members.Find(member => member.Key.Value == name).Value;
        }

        return node;
    }

    /// <summary>The text of a member that is a scalar.</summary>
    public string? Text(params ReadOnlySpan<string> path) => (Find(path) as YamlScalar)?.Value;
}

/// <summary>Something that stands for a value that cannot be seen: an alias of what is not there, or not at its end.</summary>
internal sealed class YamlUnknown : YamlNode
{
    /// <summary>Takes its place over.</summary>
    public YamlUnknown(TextRange range)
        : base(range.Start)
    {
        (Range, IsComplete) = (range, true);
    }
}
