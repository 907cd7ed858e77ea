using SmtpConfigAnalyzers.Files.Judging;
using SmtpConfigAnalyzers.Files.Reading;
using SmtpConfigAnalyzers.Model;
using SmtpLint.Findings;
using SmtpLint.Judge;
using SmtpLint.Judge.Code;

namespace SmtpLint.Report.Effective;

/// <summary>
/// Reads every mail client of a checkout: those of programs by their code and settings, those of products by their settings alone.
/// </summary>
/// <param name="request">What is asked for.</param>
internal sealed class EffectiveReader(LintRequest request)
{
    private readonly List<LintProblem> _problems = [];

    /// <summary>What could not be read.</summary>
    public IReadOnlyList<LintProblem> Problems => [.. _problems.Distinct()];

    /// <summary>What else is to be reported.</summary>
    public IReadOnlyList<LintProblem> Remarks { get; private set; } = [];

    /// <summary>The channels, by place and environment.</summary>
    public IReadOnlyList<EffectiveChannel> Read()
    {
        var checkout = new OpenCheckout(request, _problems);
        var projects = checkout.Projects.Read();
        var (ofCode, problems, remarks) = checkout.Projects.FilesAroundCode.Count == 0
            ? ([], [], [])
            : new CodeLinter(request.Run.ToString(), checkout.Files, checkout.ProjectFiles).Channels(checkout.Projects.FilesAroundCode);
        _problems.AddRange(problems);
        Remarks = [.. checkout.Git.Remarks, .. remarks];

        // What code reads is shown where it connects.
        var isRead = ofCode.SelectMany(channel => new[] { channel.Host, channel.Port, channel.Mode }).Select(value => value.Place)
            .OfType<TextPlace>().ToHashSet();
        var ofFiles =
            projects.Where(project => !project.IsBuilt).SelectMany(project => checkout.Guard.Try<IReadOnlyList<EffectiveChannel>>(
                project.Folder, () => [.. OfFiles(project)], []))
            .Where(channel =>
                !new[] { channel.Host, channel.Port, channel.Mode }.Any(value => value.Place is { } place && isRead.Contains(place)));
        return
        [
            .. ofCode.Concat(ofFiles)
                .OrderBy(channel => channel.Place.File, StringComparer.Ordinal).ThenBy(channel => channel.Place.Range.Start)
                .ThenBy(channel => channel.Environment, StringComparer.Ordinal),
        ];
    }

    private IEnumerable<EffectiveChannel> OfFiles(SettingsProject project)
    {
        foreach (var (environment, group) in new SettingsFiles(project.Documents).Groups(project.Facts))
        {
            if (group.Connection(project.Facts) is { } connection)
            {
                var client = connection.Library == MailLibrary.Unknown ? "not known" : group.Product.Name;
                foreach (var channel in EffectiveChannel.Of(
                    NameOf(project), environment, client, connection,
                    project.Files[((SettingsPlace)connection.Place).File].Rules.Rules.Options, PlaceOf))
                {
                    yield return channel;
                }
            }
        }

        TextPlace PlaceOf(Place place) =>
            place is SettingsPlace(var file, var range)
            ? new PlacesInText(file, project.Files[file].Text.Text).Of(range)
            : throw new ArgumentOutOfRangeException(nameof(place));
    }

    private string NameOf(SettingsProject project) =>
        project.ProjectFiles.Count == 1 ? Path.GetFileNameWithoutExtension(project.ProjectFiles[0]) : request.Run.NameOf(project.Folder);
}
