namespace SmtpConfigAnalyzers.Model;

/// <summary>What is known of one setting of a mail connection.</summary>
/// <typeparam name="T">The type of its value.</typeparam>
public readonly record struct Setting<T>
{
    private enum Knowledge
    {
        Absent,
        Known,
        Unknown,
    }

    private readonly Knowledge _knowledge;
    private readonly T? _value;

    private Setting(Knowledge knowledge, T? value, Place? place = null, Place? declaration = null, Place? source = null)
    {
        _knowledge = knowledge;
        _value = value;
        Place = place;
        Declaration = declaration;
        Source = source;
    }

    /// <summary>Never set: the library's documented default applies.</summary>
    public static Setting<T> Absent => default;

    /// <summary>Set, or possibly set, to something that cannot be seen. Unknown is not a violation.</summary>
    public static Setting<T> Unknown => new(Knowledge.Unknown, default);

    /// <summary>Set to <paramref name="value"/> at <paramref name="place"/>.</summary>
    /// <param name="value">The value.</param>
    /// <param name="place">Where it is said; <see langword="null"/> for a default, whose connection is the place.</param>
    /// <param name="declaration">Where the value is declared as a default that configuration or other code may replace, if it is
    /// one.</param>
    public static Setting<T> Known(T value, Place? place, Place? declaration = null) => new(Knowledge.Known, value, place, declaration);

    /// <summary>
    /// Set by something that the connection reads: a line of a settings file, or a default that no such line replaces. The connection is
    /// the place.
    /// </summary>
    /// <param name="value">The value.</param>
    /// <param name="source">Where it is said.</param>
    public static Setting<T> ReadFrom(T value, Place source) => new(Knowledge.Known, value, source: source);

    /// <summary>Whether nothing set it.</summary>
    public bool IsAbsent => _knowledge == Knowledge.Absent;

    /// <summary>Whether its value cannot be seen.</summary>
    public bool IsUnknown => _knowledge == Knowledge.Unknown;

    /// <summary>Where its value was said; <see langword="null"/> where it is not known or a declared default.</summary>
    public Place? Place { get; }

    /// <summary>Where the value is declared, if it is a default that configuration or other code may replace.</summary>
    public Place? Declaration { get; }

    /// <summary>Where the value is said that the connection reads, if that is certain and elsewhere.</summary>
    public Place? Source { get; }

    /// <summary>Gives the value if it is known.</summary>
    /// <param name="value">The value; the type's default if it is not known.</param>
    /// <returns>Whether the value is known.</returns>
    public bool IsKnown(out T value)
    {
        value = _value!;
        return _knowledge == Knowledge.Known;
    }
}
