using System.Globalization;
using System.Runtime.CompilerServices;

namespace SmtpConfigAnalyzers.Languages;

/// <summary>
/// A piece of a message: English words with what they quote, and other pieces among it. It is written as an interpolated string and put
/// into a language when somebody reads it: one compiler server works for people of several languages.
/// </summary>
[InterpolatedStringHandler]
public sealed class Phrase : IFormattable, IEquatable<Phrase>
{
    private readonly List<object> _arguments = [];
    private readonly Func<string, string>? _change;

    /// <summary>Called by the compiler for an interpolated string.</summary>
    public Phrase(int literalLength, int formattedCount) => (_, _) = (literalLength, formattedCount);

    /// <summary>Creates a phrase of a format and what it quotes.</summary>
    public Phrase(string english, params IEnumerable<object> arguments) => (English, _arguments) = (english, [.. arguments]);

    private Phrase(Phrase phrase, Func<string, string> change)
        : this("{0}", phrase) => _change = change;

    /// <summary>The English format, by which translations know it; <c>{0}</c> and so on are what it quotes.</summary>
    public string English { get; private set; } = "";

    /// <summary>Called by the compiler for what is between the holes.</summary>
    public void AppendLiteral(string text) => English += text.Replace("{", "{{").Replace("}", "}}");

    /// <summary>Called by the compiler for a hole.</summary>
    public void AppendFormatted<T>(T value)
    {
        English += $"{{{_arguments.Count}}}";
        _arguments.Add(value is Phrase ? value : Convert.ToString(value, CultureInfo.InvariantCulture));
    }

    /// <summary>What is the same in every language: names, and what a program writes.</summary>
    public static Phrase Verbatim(string text) => $"{text}";

    /// <summary>The phrases one after the other.</summary>
    public static Phrase Join(string separator, IEnumerable<Phrase> phrases)
    {
        Phrase[] all = [.. phrases];
        return new(string.Join(separator, all.Select((_, index) => $"{{{index}}}")), all);
    }

    /// <summary>The phrase with its text changed, in whatever language that is.</summary>
    public Phrase With(Func<string, string> change) => new(this, change);

    /// <summary>The text in the language of the user interface.</summary>
    public string Shown => ToString(null, CultureInfo.CurrentUICulture);

    /// <summary>The text in English.</summary>
    public override string ToString() => ToString(null, CultureInfo.InvariantCulture);

    /// <summary>The text in the language of a culture.</summary>
    /// <param name="format">Not used.</param>
    /// <param name="formatProvider">The culture; <see langword="null"/> for the one that the user interface has.</param>
    public string ToString(string? format, IFormatProvider? formatProvider)
    {
        var text = string.Format(formatProvider, Translations.Of(English, formatProvider), [.. _arguments]);
        return _change is null ? text : _change(text);
    }

    /// <inheritdoc/>
    public bool Equals(Phrase? other) => other is not null && ToString() == other.ToString();

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Phrase);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(ToString());
}
