using System.Globalization;
using System.Text;
using SmtpConfigAnalyzers.Files.Reading;

namespace SmtpConfigAnalyzers.Baselines;

/// <summary>Writes a baseline: one line an entry, in an order of its own, so that two people's changes rarely meet.</summary>
public static class BaselineWriter
{
    /// <summary>The text of a baseline.</summary>
    /// <param name="entries">The entries, in any order.</param>
    /// <returns>JSON that <see cref="Baseline.Read"/> reads back.</returns>
    public static string Write(IEnumerable<BaselineEntry> entries)
    {
        var lines = entries
            .OrderBy(entry => entry.File, StringComparer.Ordinal)
            .ThenBy(entry => entry.Rule, StringComparer.Ordinal)
            .ThenBy(entry => entry.Fingerprint, StringComparer.Ordinal)
            .Select(Line);
        return $"{{\n  \"version\": {Baseline.Version},\n  \"findings\": [\n{string.Join(",\n", lines)}\n  ]\n}}\n";
    }

    private static string Line(BaselineEntry entry)
    {
        var line = new StringBuilder("    { ");
        Append(line, "rule", entry.Rule).Append(", ");
        Append(line, "file", entry.File).Append(", ");
        Append(line, "fingerprint", entry.Fingerprint).Append(", ");
        Append(line, "owner", entry.Owner).Append(", ");
        Append(line, "reason", entry.Reason);
        if (entry.Expires is { } day)
        {
            Append(line.Append(", "), "expires", day.ToString(Baseline.DateFormat, CultureInfo.InvariantCulture));
        }

        return line.Append(" }").ToString();
    }

    private static StringBuilder Append(StringBuilder line, string name, string value) =>
        line.Append('"').Append(name).Append("\": ").Append(SettingsText.Encode(SettingsFormat.Json, ScalarKind.String, value));
}
