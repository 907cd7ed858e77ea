using SmtpConfigAnalyzers.Flow;
using SmtpConfigAnalyzers.Settings;

namespace SmtpConfigAnalyzers.Reading;

/// <summary>Turns a value of the flow into a setting of a connection.</summary>
internal static class SettingReader
{
    /// <summary>A text.</summary>
    public static Setting<string> Text(Value value) =>
        value is Constant { Content: string text } constant ? Setting<string>.Known(text, PlaceOf(constant), DeclarationOf(constant)) : Setting<string>.Unknown;

    /// <summary>A whole number.</summary>
    public static Setting<int> Number(Value value) =>
        value is Constant { Content: int number } constant ? Setting<int>.Known(number, PlaceOf(constant), DeclarationOf(constant)) : Setting<int>.Unknown;

    /// <summary>A mode that is written as a boolean; <see langword="null"/> stands for one that cannot be told.</summary>
    public static Setting<TransportMode> Boolean(Value value, TransportMode? whenTrue, TransportMode? whenFalse) =>
        value is Constant { Content: bool isTrue } constant && (isTrue ? whenTrue : whenFalse) is { } mode
            ? Setting<TransportMode>.Known(mode, PlaceOf(constant), DeclarationOf(constant))
            : Setting<TransportMode>.Unknown;

    /// <summary>An enumeration whose numbers <typeparamref name="T"/> shares.</summary>
    public static Setting<T> Enumeration<T>(Value value)
        where T : struct, Enum =>
        value is Constant { Content: int number } constant && Enum.IsDefined(typeof(T), number)
            ? Setting<T>.Known((T)(object)number, PlaceOf(constant), DeclarationOf(constant))
            : Setting<T>.Unknown;

    // A default is wrong where it is declared, for the connection as a whole; the expression that passes it on is right.
    private static SourcePlace? PlaceOf(Constant constant) => constant.Declared is null ? new SourcePlace(constant.Syntax) : null;

    private static SourcePlace? DeclarationOf(Constant constant) =>
        constant.Declared is { } declared ? new SourcePlace(declared.Syntax, declared.Member) : null;
}
