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

    /// <summary>Names the next finding of a rule.</summary>
    /// <param name="rule">The rule's id.</param>
    /// <param name="context">What the finding is in: a key, or a member's documentation id.</param>
    /// <returns>The context, from the second finding on with its number behind it: <c>M:Shop.Mailer.Send#2</c>.</returns>
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
        var setting = KeyedElements.Read(document).FirstOrDefault(setting => setting.Scalar.ValueRange == finding.Place.Range);
        return Next(finding.Rule.Id, setting?.Scalar.Key is { Length: > 0 } key ? key : WholeFile); // a value without a key is all there is
    }
}
