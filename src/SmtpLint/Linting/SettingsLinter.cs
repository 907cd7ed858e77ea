using SmtpConfigAnalyzers.Baselines;
using SmtpConfigAnalyzers.Files.Judging;
using SmtpConfigAnalyzers.Files.Reading;
using SmtpConfigAnalyzers.Files.Suppression;
using SmtpConfigAnalyzers.Rules;
using SmtpLint.Findings;
using SmtpLint.Projects;

namespace SmtpLint.Linting;

/// <summary>What judging a project's settings files came to.</summary>
/// <param name="Findings">The findings in the order of files and positions.</param>
/// <param name="Suppressed">Number of those that a comment silences.</param>
/// <param name="Unused">Comments that silence nothing.</param>
internal sealed record SettingsVerdict(IReadOnlyList<LintFinding> Findings, int Suppressed, IReadOnlyList<LintProblem> Unused);

/// <summary>Judges a project's settings files as a build does; beyond that, it asks git about files that are meant to stay on one machine.</summary>
/// <param name="git">Says what version control holds.</param>
internal sealed class SettingsLinter(GitIndex git)
{
    /// <summary>Judges a project.</summary>
    public SettingsVerdict Lint(SettingsProject project)
    {
        var found = new SettingsFiles(project.Documents).Judge(file => project.Files[file].Rules.Rules, project.Facts).ToLookup(finding => finding.Place.File);
        var findings = new List<LintFinding>();
        var unused = new List<LintProblem>();
        var suppressed = 0;
        foreach (var (name, file) in project.Files.OrderBy(file => file.Key, StringComparer.Ordinal).Where(file => file.Value.Documents.Count > 0))
        {
            var places = new Places(name, file.Text.Text);
            var suppressions = SuppressionsOf(file.Documents);
            var fingerprints = new Fingerprints();
            foreach (var finding in found[name].Where(finding => !finding.IsOnlyIfTracked || git.Tracks(file.Path)))
            {
                if (suppressions.Silences(finding.Rule.Id, finding.Place.Range.Start))
                {
                    suppressed++;
                    continue;
                }

                var fingerprint = fingerprints.Next(finding, DocumentOf(finding, file.Documents));
                if (file.Rules.LevelOf(finding.Rule) is { } level)
                {
                    findings.Add(new(finding.Rule, level, finding.Message, places.Of(finding.Place.Range), fingerprint)
                    {
                        Environments = finding.Environments,
                        Remedies = [.. finding.Remedies.Select(remedy => new LintRemedy(remedy.Title, remedy.Edits) { IsSafe = remedy.KeepsPort })],
                    });
                }
            }

            unused.AddRange(suppressions.Unused().Where(entry => !IsOff(entry.Rule, file.Rules)).Select(entry => Explain(entry.Suppression, entry.Rule, places)));
        }

        return new(findings, suppressed, unused);
    }

    // Each scope of a file may repeat its comments, or have those alone that stand within it.
    private static SuppressionList SuppressionsOf(IReadOnlyList<SettingsDocument> documents) =>
        new(documents[0] with { Comments = [.. documents.SelectMany(document => document.Comments).Distinct().OrderBy(comment => comment.Range.Start)] });

    private static SettingsDocument DocumentOf(SettingsFinding finding, IReadOnlyList<SettingsDocument> documents) =>
        documents.FirstOrDefault(document => document.Scalars.Any(scalar => scalar.ValueRange == finding.Place.Range)) ?? documents[0];

    // What is off would be silent without the comment, too; it may be there for a build that has it on.
    private static bool IsOff(string rule, FileRules rules) => RuleCatalog.All.FirstOrDefault(known => known.Id == rule) is { } known && rules.IsOff(known);

    private static LintProblem Explain(Suppression suppression, string rule, Places places) => new(
        places.File,
        places.Of(suppression.Range).Start.Line + 1,
        rule.Length == 0 ? "smtplint-disable names no rule and silences nothing. Write the rule's id behind it: smtplint-disable SMTP1007 -- reason."
            : RuleCatalog.All.Any(known => known.Id == rule) ? $"smtplint-disable {rule} silences nothing here. Delete it."
            : $"smtplint-disable names '{rule}', which is no rule, and silences nothing.");
}
