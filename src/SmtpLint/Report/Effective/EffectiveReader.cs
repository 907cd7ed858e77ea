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
    /// <param name="cancellation">Ends the work.</param>
    public IReadOnlyList<EffectiveChannel> Read(CancellationToken cancellation)
    {
        var checkout = new OpenCheckout(request, _problems);
        var projects = checkout.Projects.Read();
        cancellation.ThrowIfCancellationRequested();
        var (ofCode, problems, remarks) = checkout.Projects.FilesAroundCode.Count == 0
            ? ([], [], [])
            : new CodeLinter(request.Run.ToString(), checkout.Files, checkout.ProjectFiles)
                .Channels(checkout.Projects.FilesAroundCode, cancellation);
        _problems.AddRange(problems);
        Remarks = [.. checkout.Git.Remarks, .. checkout.ProjectRemarks, .. remarks];

        var ofFiles =
            projects.Where(project => !project.IsBuilt).SelectMany(project => checkout.Guard.Try<IReadOnlyList<EffectiveChannel>>(
                project.Folder, () => [.. SettingsChannels.Of(project, project.NameIn(request.Run))], []));
        return
        [
            .. SettingsChannels.Join(ofCode, ofFiles)
                .OrderBy(channel => channel.Place.File, StringComparer.Ordinal).ThenBy(channel => channel.Place.Range.Start)
                .ThenBy(channel => channel.Environment, StringComparer.Ordinal),
        ];
    }
}
