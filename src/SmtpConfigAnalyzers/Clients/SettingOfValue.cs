using System.Globalization;
using SmtpConfigAnalyzers.Model;
using SmtpConfigAnalyzers.Values;

namespace SmtpConfigAnalyzers.Clients;

/// <summary>Turns a value of the flow into a setting of a connection.</summary>
internal static class SettingOfValue
{
    /// <summary>A text.</summary>
    public static Setting<string> Text(Value value) =>
        value is Constant { Content: string text } constant ? Known(text, constant) : Setting<string>.Unknown;

    /// <summary>A port. A 0 in a settings file is one that somebody is to fill in.</summary>
    public static Setting<int> Port(Value value) =>
        value is Constant { Content: int or ushort } constant
            && Convert.ToInt32(constant.Content, CultureInfo.InvariantCulture) is var number
            && !(number == 0 && constant.Source is not null)
            ? Known(number, constant)
            : Setting<int>.Unknown;

    /// <summary>A mode that is written as a boolean; <see langword="null"/> stands for one that cannot be determined.</summary>
    public static Setting<TransportMode> Boolean(Value value, TransportMode? whenTrue, TransportMode? whenFalse) =>
        value is Constant { Content: bool isTrue } constant && (isTrue ? whenTrue : whenFalse) is { } mode
            ? Known(mode, constant)
            : Setting<TransportMode>.Unknown;

    /// <summary>An enumeration whose numbers <typeparamref name="T"/> shares.</summary>
    public static Setting<T> Enumeration<T>(Value value)
        where T : struct, Enum =>
        value is Constant { Content: int number } constant && Enum.IsDefined(typeof(T), number)
            ? Known((T)(object)number, constant)
            : Setting<T>.Unknown;

    /// <summary>
    /// A part of what a constant says, with its place. A default is wrong where it is declared, for the connection as a whole, and so is
    /// what is read from elsewhere.
    /// </summary>
    public static Setting<T> Known<T>(T value, Constant constant) => constant switch
    {
        { Source: { } source } => Setting<T>.ReadFrom(value, source),
        { Declared: { } declared } => Setting<T>.Known(value, null, new SourcePlace(declared.Syntax, declared.Member)),
        _ => Setting<T>.Known(value, new SourcePlace(constant.Syntax)),
    };
}
