using SmtpConfigAnalyzers.Files.Editing;
using SmtpConfigAnalyzers.Files.Layers;
using SmtpConfigAnalyzers.Files.Reading;
using SmtpConfigAnalyzers.Files.Recognition;
using SmtpConfigAnalyzers.Model;
using SmtpConfigAnalyzers.Policy;
using SmtpConfigAnalyzers.Products;

namespace SmtpConfigAnalyzers.Files.Judging;

/// <summary>The settings files of a project: what they say together, and what is wrong with it.</summary>
public sealed class SettingsFiles
{
    private readonly IReadOnlyList<SettingsDocument> _documents;
    private readonly IReadOnlyList<SettingsLayer> _layers;

    /// <summary>Lays files over each other.</summary>
    /// <param name="documents">All settings files of the project, in any order.</param>
    public SettingsFiles(IEnumerable<SettingsDocument> documents)
    {
        _documents = [.. documents.OrderBy(document => document.File, StringComparer.Ordinal)];
        _layers = LayerOrder.Of(_documents);
        Environments = SettingsEnvironment.Of(_layers);
    }

    /// <summary>What a program of the project reads in each environment, Production first; none without files.</summary>
    public IReadOnlyList<SettingsEnvironment> Environments { get; }

    /// <summary>The mail settings of every environment.</summary>
    /// <param name="project">What is known of the project.</param>
    public IReadOnlyList<(string? Environment, SettingsGroup Group)> Groups(ProjectFacts project) => [.. Groups(_layers, project)];

    /// <summary>Judges everything.</summary>
    /// <param name="rulesOf">Gives the rules for a file, by its path as it was given.</param>
    /// <param name="project">What is known of the project.</param>
    /// <param name="consumers">What code makes of the settings; <see langword="null"/> if nobody looked.</param>
    /// <returns>The findings in the order of paths and positions, each once, with the environments in which it holds.</returns>
    public IReadOnlyList<SettingsFinding> Judge(
        Func<string, SettingsRules> rulesOf, ProjectFacts project, CodeVerdicts? consumers = null) =>
        Judge(_layers, _documents, rulesOf, project, consumers);

    /// <summary>Judges what concerns one file: hosts ask for one at a time.</summary>
    /// <param name="file">The file's path as it was given.</param>
    /// <param name="rulesOf">Gives the rules for a file, by its path as it was given.</param>
    /// <param name="project">What is known of the project.</param>
    /// <param name="consumers">What code makes of the settings; <see langword="null"/> if nobody looked.</param>
    /// <returns>Those of all findings whose place is in the file.</returns>
    public IReadOnlyList<SettingsFinding> Judge(
        string file, Func<string, SettingsRules> rulesOf, ProjectFacts project, CodeVerdicts? consumers = null) =>
        [.. Judge(_layers.Where(layer => layer.Files.Contains(file)), _documents.Where(document => document.File == file), rulesOf, project,
            consumers).Where(finding => finding.Place.File == file)];

    private static IReadOnlyList<SettingsFinding> Judge(
        IEnumerable<SettingsLayer> layers, IEnumerable<SettingsDocument> documents, Func<string, SettingsRules> rulesOf,
        ProjectFacts project, CodeVerdicts? consumers)
    {
        var findings = new FindingList();
        foreach (var (environment, group) in Groups(layers, project))
        {
            Judge(group, environment, project, rulesOf, consumers ?? CodeVerdicts.None, findings);
        }

        foreach (var document in documents.Where(
            document => document.Error is not null && MailWords.IsIn(document.Text) && IsOurs(document, project)))
        {
            JudgeFact(new UnreadableFileFact(document.PlaceOf(document.Error!.Range), document.Error.Reason), null, rulesOf, findings);
        }

        return findings.InOrder();
    }

    // Most malformed files that mention mail are other programs': only one that names a mail server, or by whose name .NET reads it, is
    // worth a word.
    private static bool IsOurs(SettingsDocument document, ProjectFacts project) =>
        SettingsFileNames.IsWellKnown(document.File)
        || (!SettingsFileNames.IsExample(document.File)
            && !ForeignFiles.Include(document, project) && KeyedElements.Read(document).Any(GenericGroups.NamesServer));

    private static IEnumerable<(string? Environment, SettingsGroup Group)> Groups(
        IEnumerable<SettingsLayer> layers, ProjectFacts project) =>
        layers.Where(layer => layer.IsInUse && layer.MentionsMail)
            .SelectMany(layer => GroupFinder.Find(layer.Settings, project), (layer, group) => (layer.Name, group));

    private static void Judge(
        SettingsGroup group, string? environment, ProjectFacts project, Func<string, SettingsRules> rulesOf, CodeVerdicts consumers,
        FindingList findings)
    {
        var reader = new GroupReader(group, project);
        var isBroken = false;
        if (reader.ReadConnection() is { } connection)
        {
            var rules = rulesOf(((SettingsPlace)connection.Place).File);
            isBroken = Judge(rules.Transport);
            Judge(rules.SignIn);

            bool Judge(IReadOnlyList<ConnectionRule> question)
            {
                if (SmtpPolicy.Judge(connection, question, rules.Options) is not { } finding
                    || (ReferenceEquals(question, rules.Transport) && !consumers.Agree(group, finding.Rule))
                    || (finding.Rule.StatesNoFault && SettingsFileNames.IsExample(group.Anchor.Document.File))) // nobody plans with it
                {
                    return false;
                }

                var port = connection.Possibilities[0].Port.IsKnown(out var number) ? number : (int?)null;
                var overlay = OverlayOf(finding, group);
                var remedies =
                    finding.Remedies.Select(remedy => SettingsRepair.Of(remedy, group, (KeyWords)connection.Words, port, overlay))
                    .OfType<SettingsRemedy>();
                findings.Add(
                    new(finding.Rule, overlay?.Place ?? (SettingsPlace)finding.Place, finding.Arguments)
                    {
                        Remedies = [.. remedies],
                        IsNote = finding.IsNote,
                    },
                    environment);
                return true;
            }
        }

        foreach (var fact in reader.ReadFacts())
        {
            // What does not take part cannot contradict, and one root cause is one finding.
            if ((fact is ContradictionFact or DeadSettingFact && isBroken) || (fact is ContradictionFact && consumers.Know(group)))
            {
                continue;
            }

            JudgeFact(fact, environment, rulesOf, findings);
        }
    }

    // What is wrong in several files together is said, and fixed, in the outermost: the others may be right for whoever reads them alone.
    private static EffectiveSetting? OverlayOf(Finding finding, SettingsGroup group)
    {
        var parts = finding.Connection.Possibilities.SelectMany(finding.Rule.Parts).Prepend(finding.Place).ToList();
        return group.Settings.Values.Where(setting => setting.IsOverlay && parts.Contains(setting.Place))
            .OrderBy(setting => parts.IndexOf(setting.Place)).FirstOrDefault();
    }

    private static void JudgeFact(MailFact fact, string? environment, Func<string, SettingsRules> rulesOf, FindingList findings)
    {
        var place = (SettingsPlace)fact.Place;
        var rules = rulesOf(place.File);
        if (SmtpPolicy.Judge(fact, rules.Facts, rules.Options) is { } rule)
        {
            findings.Add(new(rule, place, rule.Arguments(fact)) 
            {
                IsOnlyIfTracked = fact is StoredPasswordFact && LocalFiles.Is(place.File),
                IsNote = rule.IsNoteAt(fact.Host) || fact is DefaultCredentialsFact { IsDefault: true },
            }, environment);
        }
    }
}
