namespace SmtpConfigAnalyzers.Files.Reading;

/// <summary>What a settings file's format says of a value's type.</summary>
public enum ScalarKind
{
    /// <summary>The format has no types: XML, <c>.env</c>, INI, <c>NAME=value</c> wherever it is.</summary>
    Text,

    /// <summary>A string of JSON or YAML.</summary>
    String,

    /// <summary>A number of JSON or YAML.</summary>
    Number,

    /// <summary>A <c>true</c> or <c>false</c> of JSON or YAML.</summary>
    Boolean,

    /// <summary>A JSON <c>null</c>.</summary>
    Null,

    /// <summary>There is a value, but it is elsewhere: a reference to a secret, a variable of the machine.</summary>
    Unknown,
}

/// <summary>One keyed value of a settings file.</summary>
/// <param name="Key">
/// The path as Microsoft.Extensions.Configuration forms it: segments joined by <c>:</c>, array elements by their index.
/// Compare without regard to case (ConfigurationProvider keeps its keys in an OrdinalIgnoreCase dictionary).
/// In XML a path is made of the elements' local names, the root's first, and, last, an attribute's name as it is written,
/// with its prefix (<c>xsi:type</c>, <c>xdt:Transform</c>); of siblings with one name each has its index as a segment of
/// its own after the name. An element's text has the element's path. Declarations of namespaces are not values.
/// In env files a double underscore stands for <c>:</c>.
/// </param>
/// <param name="Value">
/// The decoded value, <c>true</c> and <c>false</c> as they are written; empty for <c>null</c> and for what is not known. An element's text
/// is without
/// the blanks around it. May be a secret: never show it.
/// </param>
/// <param name="Kind">Its type in the format.</param>
/// <param name="KeyRange">
/// The last part of the key as it is written, without quotes: all of a name like <c>Smtp:Port</c> in JSON and
/// <c>Smtp__Port</c> in an env file. Empty, in front of the value, for an element of an array.
/// </param>
/// <param name="ValueRange">The value as it is written, without quotes.</param>
public sealed record SettingsScalar(string Key, string Value, ScalarKind Kind, TextRange KeyRange, TextRange ValueRange)
{
    /// <summary>The path without its last segment; empty at the root.</summary>
    public string Section => Key.LastIndexOf(':') is var colon and >= 0 ? Key.Substring(0, colon) : "";

    /// <summary>The last segment of the path.</summary>
    public string Name => Key.Substring(Key.LastIndexOf(':') + 1);

    /// <summary>Never the value.</summary>
    public override string ToString() => Key;
}
