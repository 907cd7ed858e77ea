using SmtpConfigAnalyzers.Files.Layers;
using SmtpConfigAnalyzers.Files.Reading;
using SmtpConfigAnalyzers.Products;

namespace SmtpConfigAnalyzers.Files.Recognition;

/// <summary>
/// A connection string as settings: <c>Host=smtp.contoso.com;Port=587;Password=…</c>, or <c>Endpoint=smtp://…;Password=…</c>.
/// </summary>
internal static class ConnectionText
{
    // What says that a server of another kind is meant.
    private static readonly string[] OtherKeys =
        ["database", "initial catalog", "data source", "integrated security", "virtualhost", "sharedaccesskey", "accountkey",
            "defaultdatabase", "ssl mode", "trusted_connection"];

    /// <summary>Its parts by their roles; none if the value is not a connection string of a mail server.</summary>
    public static IReadOnlyList<KeyValuePair<string, EffectiveSetting>> PartsOf(EffectiveSetting setting)
    {
        var text = setting.Scalar.Value;
        if (text.IndexOf(';') < 0 || text.IndexOf('=') < 0 || !MailWords.IsIn(setting.Scalar.Key + text))
        {
            return [];
        }

        var pairs = Pairs(text).ToList();
        return pairs.Any(pair => OtherKeys.Contains(pair.Name, StringComparer.OrdinalIgnoreCase)) ? []
            :
            [
                .. pairs.Where(pair => pair.Name.Length > 0)
                    .Select(pair => (SettingRole.Of(pair.Name, out _)?.Role, Pair: pair))
                    .Where(part => part.Role is not null)
                    .GroupBy(part =>
                        part.Role!, (role, parts) =>
                        new KeyValuePair<string, EffectiveSetting>(role, Part(setting, parts.First().Pair))),
            ];
    }

    private static IEnumerable<(string Name, string Value, int Start)> Pairs(string text)
    {
        var start = 0;
        foreach (var pair in text.Split(';'))
        {
            var equals = pair.IndexOf('=');
            if (equals >= 0)
            {
                var value = pair.Substring(equals + 1);
                yield return (pair.Substring(0, equals).Trim(), value.Trim(), start + equals + 1 + value.Length - value.TrimStart().Length);
            }

            start += pair.Length + 1;
        }
    }

    // Where the text is written with escapes, the piece cannot be determined from the rest.
    private static EffectiveSetting Part(EffectiveSetting whole, (string Name, string Value, int Start) pair)
    {
        var written = whole.Scalar.ValueRange;
        var range = whole.Document.Text.Substring(written.Start, written.Length) == whole.Scalar.Value
            ? new TextRange(written.Start + pair.Start, pair.Value.Length)
            : written;
        return whole with { Scalar = whole.Scalar with { Key = $"{whole.Scalar.Key}:{pair.Name}", Value = pair.Value,
            Kind = ScalarKind.Text, ValueRange = range }, IsPart = true };
    }
}
