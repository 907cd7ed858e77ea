using SmtpLint.Findings;

namespace SmtpLint.Judge;

/// <summary>
/// Joins what is in copies that a build made with what is in their sources: a secret is one finding, in the source if that has it,
/// and the copies belong to it.
/// </summary>
internal static class BuildOutput
{
    /// <summary>The findings of all projects, each secret of a copy once.</summary>
    /// <param name="found">What was found in each project.</param>
    public static IReadOnlyList<LintFinding> Join(IReadOnlyList<(SettingsProject Project, IReadOnlyList<LintFinding> Findings)> found)
    {
        var findings = found.Where(one => !one.Project.IsBuilt).SelectMany(one => one.Findings).ToList();
        var copies = found.Where(one => one.Project.IsBuilt).SelectMany(one => one.Findings, (one, finding) => (one.Project, finding))
            .ToList();
        if (copies.Count == 0)
        {
            return findings;
        }

        var texts = found.SelectMany(one => one.Project.Files).ToDictionary(file => file.Key, file => file.Value.Text.Text);
        var byValue = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var index = 0; index < findings.Count; index++)
        {
            byValue.TryAdd(ValueOf(findings[index]), index);
        }

        foreach (var (_, copy) in copies.OrderBy(copy => copy.finding.Place.File, StringComparer.Ordinal))
        {
            if (byValue.TryGetValue(ValueOf(copy), out var index))
            {
                var place = new RelatedPlace(copy.Place, $"The same password in a copy that a build made, and that git tracks.");
                findings[index] = findings[index] with { Related = [.. findings[index].Related, place] };
            }
            else
            {
                byValue.Add(ValueOf(copy), findings.Count);
                findings.Add(copy with { Remedies = [] }); // the next build writes the copy again
            }
        }

        return findings;

        string ValueOf(LintFinding finding) =>
            $"{finding.Rule.Id} {texts[finding.Place.File].AsSpan(finding.Place.Range.Start, finding.Place.Range.Length)}";
    }
}
