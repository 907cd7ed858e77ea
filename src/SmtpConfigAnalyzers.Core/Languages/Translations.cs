using System.Globalization;

namespace SmtpConfigAnalyzers.Languages;

/// <summary>What messages are in other languages than English: a table for each, by the English text.</summary>
public static class Translations
{
    /// <summary>The languages, as cultures name them.</summary>
    public static IReadOnlyList<string> Languages { get; } = ["id"];

    /// <summary>A text in the language of a culture.</summary>
    /// <param name="english">The text, or its format.</param>
    /// <param name="culture">The culture; <see langword="null"/> for the one that the user interface has.</param>
    /// <returns>The translation; the English text where there is none.</returns>
    public static string Of(string english, IFormatProvider? culture) =>
        TableOf((culture as CultureInfo ?? CultureInfo.CurrentUICulture).Name.Split('-')[0]).TryGetValue(english, out var translated)
            ? translated
            : english;

    /// <summary>The table of a language; empty for English and for languages without one.</summary>
    public static IReadOnlyDictionary<string, string> TableOf(string language) => language switch
    {
        "id" => Indonesian.Texts,
        _ => None,
    };

    private static readonly Dictionary<string, string> None = [];
}
