using SmtpConfigAnalyzers.Files.Judging;
using SmtpConfigAnalyzers.Files.Layers;
using SmtpConfigAnalyzers.Files.Reading;

namespace SmtpConfigAnalyzers.Baselines;

/// <summary>
/// Names findings so that they are known again when lines have moved: by the key in a settings file, by the member in
/// source. No line number, and no value, which may be a secret. Of several in one context the second and later ones are
/// numbered, so that another one does not pass for one that is known.
/// </summary>
public sealed class Fingerprints
{
    private const string WholeFile = "(file)";

    private readonly Dictionary<(string Rule, string Context), int> _seen = [];
    private SettingsDocument? _document;
    private Dictionary<TextRange, string> _keys = [];

    /// <summary>Names the next finding of a rule.</summary>
    /// <param name="rule">The rule's id.</param>
    /// <param name="context">What the finding is in: a key, or a member's documentation id.</param>
    /// <returns>The context, from the second finding on with its number after it: <c>M:Shop.Mailer.Send#2</c>.</returns>
    public string Next(string rule, string context)
    {
        _seen.TryGetValue((rule, context), out var seen);
        _seen[(rule, context)] = ++seen;
        return seen == 1 ? context : $"{context}#{seen}";
    }

    /// <summary>Names the next finding in a settings file.</summary>
    /// <param name="finding">The finding; those of a file come in their order.</param>
    /// <param name="document">The file it is in.</param>
    public string Next(SettingsFinding finding, SettingsDocument document)
    {
        if (!ReferenceEquals(_document, document))
        {
            _document = document;
            _keys = KeysOf(document);
        }

        // a value without a key is all there is
        return Next(finding.Rule.Id, KeyAt(finding.Place.Range) is { Length: > 0 } key ? key : WholeFile);
    }

    // A password may be a piece of an address or a connection string.
    private string? KeyAt(TextRange place) =>
        _keys.TryGetValue(place, out var key) ? key : _keys.FirstOrDefault(value => value.Key.Contains(place)).Value;

    // Once for a file, which may have thousands of findings.
    private static Dictionary<TextRange, string> KeysOf(SettingsDocument document)
    {
        var keys = new Dictionary<TextRange, string>();
        foreach (var setting in KeyedElements.Read(document))
        {
            if (!keys.ContainsKey(setting.Scalar.ValueRange))
            {
                keys.Add(setting.Scalar.ValueRange, setting.Scalar.Key);
            }
        }

        return keys;
    }
}
