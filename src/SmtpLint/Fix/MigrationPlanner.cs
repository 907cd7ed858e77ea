using SmtpLint.Findings;
using SmtpLint.Judge;
using SmtpLint.Judge.Code;

namespace SmtpLint.Fix;

/// <summary>What a migration to MailKit changes, and what it leaves.</summary>
/// <param name="Changes">Project files first, then code.</param>
/// <param name="Clients">The clients, in the order of files and lines.</param>
/// <param name="Problems">What could not be read.</param>
internal sealed record MigrationPlan(
    IReadOnlyList<FileChange> Changes, IReadOnlyList<FoundClient> Clients, IReadOnlyList<LintProblem> Problems);

/// <summary>Plans the migration of a checkout. Nothing of it is run.</summary>
/// <param name="request">What is asked for.</param>
internal sealed class MigrationPlanner(LintRequest request)
{
    private readonly List<LintProblem> _problems = [];

    /// <summary>Plans it.</summary>
    /// <param name="cancellation">Ends the work.</param>
    public MigrationPlan Plan(CancellationToken cancellation)
    {
        var checkout = new OpenCheckout(request, _problems);
        checkout.Projects.Read();
        cancellation.ThrowIfCancellationRequested();
        var (draft, problems) = checkout.Projects.FilesAroundCode.Count == 0
            ? (MigrationDraft.Empty, [])
            : new CodeLinter(request.Run.ToString(), checkout.Files, checkout.ProjectFiles)
                .Migrate(checkout.Projects.FilesAroundCode, cancellation);
        var basic = VisualBasicClients.In(request, checkout, _problems).ToList();
        var changes = new Dictionary<string, FileChange>(StringComparer.Ordinal);
        var version = draft.PackageVersion?.ToString(3) ?? PackageEdit.Version;
        foreach (var project in draft.NeedPackage)
        {
            var isCentral = checkout.ProjectFiles.Read(project).Any(read => read.IsTrue("ManagePackageVersionsCentrally"));
            Change(project, text => PackageEdit.AddReference(text, isCentral ? null : version), 0);
            if (isCentral && CentralFile(project, checkout) is { } central)
            {
                Change(central, text => PackageEdit.AddVersion(text, version), 0);
            }
        }

        foreach (var file in draft.Files.Where(file => file.Text is not null).DistinctBy(file => file.File))
        {
            Change(file.File, _ => file.Text!, file.Clients.Count(client => client.Refusal is null));
        }

        return new(
            [.. changes.Values], [.. draft.Files.SelectMany(file => file.Clients).Distinct(), .. basic],
            [.. _problems.Concat(problems).Concat(checkout.ProjectRemarks).Distinct()]);

        void Change(string path, Func<string, string> edit, int count)
        {
            if (!changes.ContainsKey(path) && checkout.Reader.Read(path, mustMentionMail: false) is { } file
                && edit(file.Text) is var text && text != file.Text)
            {
                changes.Add(path, new(path, file, file with { Text = text }, count));
            }
        }
    }

    private static string? CentralFile(string project, OpenCheckout checkout)
    {
        for (var folder = Path.GetDirectoryName(project); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (Path.Combine(folder, "Directory.Packages.props") is var path && checkout.Files.Exists(path))
            {
                return path;
            }
        }

        return null;
    }
}
