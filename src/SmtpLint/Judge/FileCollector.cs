using SmtpLint.Read;
using SmtpLint.Doors.Files;
using SmtpLint.Find.Git;
using SmtpLint.Find.Projects;
using SmtpLint.Find.Walking;
using SmtpLint.Findings;

namespace SmtpLint.Judge;

/// <summary>A file that may be worth reading.</summary>
/// <param name="Path">Its full path.</param>
/// <param name="IsNamed">Whether the user named it, so that it is read whatever it is called.</param>
internal sealed record CollectedFile(string Path, bool IsNamed)
{
    /// <summary>Its name without folders.</summary>
    public string Name => System.IO.Path.GetFileName(Path);

    /// <summary>Whether a build made it, and git tracks it all the same.</summary>
    public bool IsBuilt { get; init; }

    /// <summary>Whether its name says nothing of what is in it: most JSON hands no variables to programs.</summary>
    public bool IsAnyJson =>
        !IsNamed && Name.EndsWith(".json", StringComparison.OrdinalIgnoreCase) && !CandidateNames.IsSettings(Name);

    /// <summary>Whether it is code.</summary>
    public bool IsCode => SourceFileNames.Include(Path);

    /// <summary>Whether it is a project file.</summary>
    public bool IsProject => ProjectFinder.IsProjectFile(Path);
}

/// <summary>Finds what there is to read below the paths that a user names. Each file is found once, whatever leads to it.</summary>
internal static class FileCollector
{
    /// <summary>The files, in the order in which they are found.</summary>
    /// <param name="request">What to look through.</param>
    /// <param name="checkout">Opens the folders.</param>
    /// <param name="git">Says what is ignored.</param>
    /// <param name="problems">Takes what is not there.</param>
    public static IReadOnlyList<CollectedFile> Collect(
        LintRequest request, CheckoutFiles checkout, GitRepositories git, ICollection<LintProblem> problems)
    {
        var walker = new FolderWalker(request.Run, checkout, git, name => IsWanted(name, request.ReadsCode), problems);
        var found = new Dictionary<string, CollectedFile>();
        foreach (var path in request.Paths.Select(request.Run.FullPathOf))
        {
            if (!checkout.HasFolder(path))
            {
                Add(found, new(checkout.RealPathOf(path), IsNamed: true));
                continue;
            }

            foreach (var file in walker.Walk(Path.TrimEndingDirectorySeparator(path)))
            {
                if (!file.IsBuilt || CandidateNames.IsSettings(Path.GetFileName(file.Path)))
                {
                    Add(found, new(file.IsLink ? checkout.RealPathOf(file.Path) : file.Path, IsNamed: false) { IsBuilt = file.IsBuilt });
                }

                request.Progress(new("Looking for settings files", found.Count, null));
            }
        }

        foreach (var path in checkout.WithoutFile
            .Where(path => checkout.Exists(path) && IsWanted(Path.GetFileName(path), request.ReadsCode)))
        {
            Add(found, new(path, IsNamed: false));
        }

        return [.. found.Values];
    }

    private static bool IsWanted(string name, bool readsCode) =>
        CandidateNames.IsSettings(name) || ContainerReader.Includes(name)
            || (readsCode && (SourceFileNames.Include(name) || ProjectFinder.IsProjectFile(name)));

    private static void Add(Dictionary<string, CollectedFile> found, CollectedFile file)
    {
        if (!found.TryAdd(file.Path, file) && file.IsNamed)
        {
            found[file.Path] = file;
        }
    }
}
