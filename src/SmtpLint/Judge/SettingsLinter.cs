using SmtpConfigAnalyzers.Baselines;
using SmtpConfigAnalyzers.Files.Judging;
using SmtpConfigAnalyzers.Files.Reading;
using SmtpConfigAnalyzers.Files.Suppression;
using SmtpConfigAnalyzers.Rules;
using SmtpConfigAnalyzers.Rules.Credentials;
using SmtpLint.Doors.Files;
using SmtpLint.Find.Git;
using SmtpLint.Find.Projects;
using SmtpLint.Findings;

namespace SmtpLint.Judge;

/// <summary>What judging a project's settings files came to.</summary>
/// <param name="Findings">The findings in the order of files and positions.</param>
/// <param name="Suppressed">Number of those that a comment silences.</param>
/// <param name="Unused">Comments that silence nothing.</param>
internal sealed record SettingsVerdict(IReadOnlyList<LintFinding> Findings, int Suppressed, IReadOnlyList<LintProblem> Unused);

/// <summary>
/// Judges a project's settings files as a build does; beyond that, it asks git about files that are meant to stay on one machine.
/// </summary>
/// <param name="git">Says what version control holds.</param>
/// <param name="verdicts">Says what is wrong with the connections that code makes of settings.</param>
internal sealed class SettingsLinter(GitRepositories git, ILookup<(string File, string Key), string?> verdicts)
{
    /// <summary>Judges a project.</summary>
    public SettingsVerdict Lint(SettingsProject project)
    {
        var consumers =
            new CodeVerdicts(setting => verdicts[(project.Files[setting.Document.File].Path, setting.Scalar.Key.ToUpperInvariant())]);
        var found = new SettingsFiles(project.Documents).Judge(RulesOf, project.Facts, consumers)
            .ToLookup(finding => finding.Place.File);
        var findings = new List<LintFinding>();
        var unused = new List<LintProblem>();
        var suppressed = 0;
        foreach (var (name, file) in project.Files.OrderBy(file => file.Key, StringComparer.Ordinal)
            .Where(file => file.Value.Documents.Count > 0))
        {
            var places = new PlacesInText(name, file.Text.Text);
            var suppressions = SuppressionsOf(file.Documents);
            var fingerprints = new Fingerprints();
            var documents = new Lazy<Dictionary<TextRange, SettingsDocument>>(() => DocumentsByValue(file.Documents));
            foreach (var finding in found[name].Where(finding => !finding.IsOnlyIfTracked || git.Tracks(file.Path)))
            {
                if (suppressions.Silences(finding.Rule.Id, finding.Place.Range.Start))
                {
                    suppressed++;
                    continue;
                }

                var document = documents.Value.GetValueOrDefault(finding.Place.Range)
                    ?? file.Documents.FirstOrDefault(scope => scope.Scalars.Any(scalar => scalar.ValueRange.Contains(finding.Place.Range)))
                    ?? file.Documents[0];
                var fingerprint = fingerprints.Next(finding, document);
                if (file.Rules.LevelOf(finding.Rule) is { } level)
                {
                    findings.Add(
                        new(
                            finding.Rule, finding.IsNote ? Level.Info : level, finding.Message, places.Of(finding.Place.Range),
                            fingerprint)
                    {
                        Shown = finding.Shown,
                        Environments = finding.Environments,
                        Remedies = [.. finding.Remedies.Select(
                            remedy => new LintRemedy(remedy.Title, remedy.Edits) { IsSafe = remedy.KeepsPort && remedy.IsCertain })],
                    });
                }
            }

            unused.AddRange(
                suppressions.Unused().Where(entry => !project.IsBuilt && !IsOff(entry.Rule, file.Rules))
                .Select(entry => Explain(entry.Suppression, entry.Rule, places)));
        }

        return new(findings, suppressed, unused);

        SettingsRules RulesOf(string file) => project.Files[file].Rules.Rules is var rules && project.IsBuilt
            ? new([], [], [.. rules.Facts.OfType<DoNotStorePassword>()], rules.Options)
            : rules;
    }

    /// <summary>
    /// Judges a project, whatever its files do: if one makes it fail, each is judged alone, so that the others have their findings.
    /// </summary>
    /// <param name="project">The project.</param>
    /// <param name="guard">Says what fails.</param>
    public SettingsVerdict Lint(SettingsProject project, FileGuard guard)
    {
        try
        {
            return Lint(project);
        }
        catch (Exception error) when (FileTrouble.IsOfOneFile(error))
        {
            var alone = project.Files.Select(
                file => guard.Try(file.Value.Path, () => Lint(project with { Files = new[] { file }.ToDictionary() }), null)).ToList();
            if (!alone.Contains(null))
            {
                guard.Tell(project.Folder, error);
            }

            var verdicts = alone.OfType<SettingsVerdict>().ToList();
            return new([.. verdicts.SelectMany(verdict => verdict.Findings)], verdicts.Sum(verdict => verdict.Suppressed),
                [.. verdicts.SelectMany(verdict => verdict.Unused)]);
        }
    }

    // Each scope of a file may repeat its comments, or have those alone that are within it.
    private static SuppressionList SuppressionsOf(IReadOnlyList<SettingsDocument> documents) =>
        new(documents[0] with { Comments = [
            .. documents.SelectMany(document => document.Comments).Distinct().OrderBy(comment => comment.Range.Start)] });

    private static Dictionary<TextRange, SettingsDocument> DocumentsByValue(IReadOnlyList<SettingsDocument> documents)
    {
        var byValue = new Dictionary<TextRange, SettingsDocument>();
        foreach (var document in documents)
        {
            foreach (var scalar in document.Scalars)
            {
                byValue.TryAdd(scalar.ValueRange, document);
            }
        }

        return byValue;
    }

    // What is off would be silent without the comment, too; it may be there for a build that has it on.
    private static bool IsOff(string rule, FileRules rules) =>
        RuleCatalog.All.FirstOrDefault(known => known.Id == rule) is { } known && rules.IsOff(known);

    private static LintProblem Explain(Suppression suppression, string rule, PlacesInText places) => new(
        places.File,
        places.Of(suppression.Range).Start.Line + 1,
        rule.Length == 0
            ? "smtplint-disable names no rule and silences nothing. Write the rule's id after it: smtplint-disable SMTP1007 -- reason."
            : RuleCatalog.All.Any(known => known.Id == rule) ? $"smtplint-disable {rule} silences nothing here. Delete it."
            : $"smtplint-disable names '{rule}', which is not a rule, and silences nothing.");
}
