using System.Collections.Immutable;
using SmtpLint.Doors.Files;
using SmtpLint.Findings;
using SmtpLint.Judge;
using SmtpLint.Lsp.Texts;
using SmtpLint.Report.Effective;

namespace SmtpLint.Lsp.Judging;

/// <summary>What a folder came to with the texts of one moment.</summary>
/// <param name="Folder">The folder, from which files are named.</param>
/// <param name="Run">What was found.</param>
/// <param name="Documents">The open documents of that moment, by their paths.</param>
/// <param name="OfCode">The connections that code makes, as it was judged last.</param>
internal sealed record Judgement(
    RunFolder Folder, LintRun Run, ImmutableDictionary<string, OpenDocument> Documents, IReadOnlyList<EffectiveChannel> OfCode)
{
    private readonly Lazy<IReadOnlyList<EffectiveChannel>> _channels = new(() =>
    [
        .. SettingsChannels.Join(
            OfCode,
            Run.Projects.Where(project => !project.IsBuilt).SelectMany(project => SettingsChannels.Of(project, project.NameIn(Folder)))),
    ]);

    private readonly ILookup<string, LintFinding> _findings =
        Run.Result.Findings.Where(finding => !finding.IsInBaseline).ToLookup(finding => finding.Place.File);

    /// <summary>Whether the client does not know that there may be something new.</summary>
    public bool IsUnasked { get; init; }

    /// <summary>The files with findings, by their names in the folder.</summary>
    public IEnumerable<string> Files => _findings.Select(file => file.Key);

    /// <summary>The findings in a file.</summary>
    /// <param name="path">The file's full path.</param>
    public IEnumerable<LintFinding> FindingsIn(string path) => _findings[Folder.NameOf(path)];

    /// <summary>Where each mail client connects.</summary>
    public IReadOnlyList<EffectiveChannel> Channels => _channels.Value;

    /// <summary>The project whose settings are in a file; <see langword="null"/> if there are none.</summary>
    /// <param name="name">The file's name in the folder.</param>
    public SettingsProject? ProjectOf(string name) => Run.Projects.FirstOrDefault(project => project.Files.ContainsKey(name));

    /// <summary>Whether a path is in the folder.</summary>
    public bool Holds(string path) => CheckoutFiles.IsBelow(Folder.ToString(), path);

    /// <summary>The version of the text that was judged; <see langword="null"/> if it is the file's.</summary>
    /// <param name="path">The file's full path.</param>
    public int? VersionOf(string path) => Documents.GetValueOrDefault(path)?.Version;

    /// <summary>The document of a file, as the client names it.</summary>
    /// <param name="name">The file's name in the folder.</param>
    public string UriOf(string name) => Folder.FullPathOf(name) is var path && Documents.TryGetValue(path, out var document)
        ? document.Uri
        : DocumentUri.Of(path);
}
