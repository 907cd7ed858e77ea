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

        var pairs = text.Split(';').Select(pair => pair.Split(['='], 2)).Where(pair => pair.Length == 2)
            .Select(pair => (Name: pair[0].Trim(), Value: pair[1].Trim())).ToList();
        return pairs.Any(pair => OtherKeys.Contains(pair.Name, StringComparer.OrdinalIgnoreCase)) ? []
            :
            [
                .. pairs.Where(pair => pair.Name.Length > 0)
                    .Select(pair => (SettingRole.Of(pair.Name, out _)?.Role, pair.Name, pair.Value))
                    .Where(part => part.Role is not null)
                    .GroupBy(part =>
                        part.Role!, (role, parts) =>
                        new KeyValuePair<string, EffectiveSetting>(role, Part(setting, parts.First().Name, parts.First().Value))),
            ];
    }

    private static EffectiveSetting Part(EffectiveSetting whole, string name, string value) =>
        whole with { Scalar = whole.Scalar with { Key = $"{whole.Scalar.Key}:{name}", Value = value, Kind = ScalarKind.Text },
            IsPart = true };
}
