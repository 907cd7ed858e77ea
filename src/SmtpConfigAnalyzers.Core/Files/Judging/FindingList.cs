using SmtpConfigAnalyzers.Files.Reading;

namespace SmtpConfigAnalyzers.Files.Judging;

/// <summary>Collects findings: what is said of one place by one rule in several environments is said once.</summary>
internal sealed class FindingList
{
    private readonly Dictionary<
        (string Rule, SettingsPlace Place), (SettingsFinding Finding, SortedSet<string> Environments)> _findings = [];

    public void Add(SettingsFinding finding, string? environment)
    {
        if (!_findings.TryGetValue((finding.Rule.Id, finding.Place), out var entry))
        {
            _findings.Add((finding.Rule.Id, finding.Place), entry = (finding, new(StringComparer.OrdinalIgnoreCase)));
        }

        if (environment is not null)
        {
            entry.Environments.Add(environment);
        }
    }

    /// <summary>The findings by path, position and rule.</summary>
    public IReadOnlyList<SettingsFinding> InOrder() =>
    [
        .. _findings.Values
            .Select(entry => entry.Finding with { Environments = [.. entry.Environments] })
            .OrderBy(finding => finding.Place.File, StringComparer.Ordinal)
            .ThenBy(finding => finding.Place.Range.Start)
            .ThenBy(finding => finding.Rule.Id, StringComparer.Ordinal),
    ];
}
