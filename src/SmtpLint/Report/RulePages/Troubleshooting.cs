using System.Reflection;
using System.Text.RegularExpressions;

namespace SmtpLint.Report.RulePages;

/// <summary>
/// The page that leads from what people see to rules, <c>docs/troubleshooting.md</c>: its rows are the only list of symptoms.
/// </summary>
internal static partial class Troubleshooting
{
    // A quoted piece that is shorter is in too many texts.
    private const int Telling = 8;

    /// <summary>The ids of the rules that explain a symptom, the nearest first.</summary>
    /// <param name="text">An exception's text or a piece of it, as people copy it.</param>
    /// <returns>The ids; none if no row has the text.</returns>
    public static IReadOnlyList<string> RulesFor(string text)
    {
        var symptom = Plain(text);
        return symptom.Length == 0
            ? []
            : [.. Rows().Where(row => Tells(row[1], symptom)).SelectMany(row => RuleId().Matches(row[^2]).Select(id => id.Value))
                .Distinct()];
    }

    private static bool Tells(string cell, string symptom) =>
        Plain(cell).Contains(symptom, StringComparison.Ordinal)
        || Quoted().Matches(cell).Select(quote => Plain(quote.Groups[1].Value))
        .Any(quote => quote.Length >= Telling && symptom.Contains(quote, StringComparison.Ordinal));

    // "535: 5.7.139" and "535 5.7.139" are one answer in two libraries' words.
    private static string Plain(string text) => Separators().Replace(text, " ").Trim().ToLowerInvariant();

    private static IEnumerable<string[]> Rows()
    {
        using var reader =
            new StreamReader(
                Assembly.GetExecutingAssembly().GetManifestResourceStream("troubleshooting.md")
                ?? throw new InvalidOperationException("The tool was built without its page of symptoms."));
        return [.. reader.ReadToEnd().Split('\n').Where(line => line.StartsWith("| ", StringComparison.Ordinal))
            .Select(line => line.TrimEnd('\r').Split('|'))];
    }

    [GeneratedRegex("SMTP[0-9]{4}(?=\\])")]
    private static partial Regex RuleId();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Quoted();

    [GeneratedRegex("[\\s:`\"']+")]
    private static partial Regex Separators();
}
