using SmtpConfigAnalyzers.Products;
using SmtpLint.Doors.Files;
using SmtpLint.Findings;

namespace SmtpLint.Find.Projects;

/// <summary>What project files say, each read once, whether settings or code ask for it.</summary>
/// <param name="run">The folder that the tool runs in.</param>
/// <param name="configuration">The configuration that they are read for.</param>
/// <param name="xml">Reads the files.</param>
/// <param name="remarks">Takes what cannot be read.</param>
internal sealed class ProjectFiles(RunFolder run, string configuration, ProjectXml xml, ICollection<LintProblem> remarks)
{
    private const int MostFrameworks = 32;

    private readonly Dictionary<string, IReadOnlyList<MsBuildProject>> _known = new(StringComparer.Ordinal);

    /// <summary>The configuration that they are read for.</summary>
    public string Configuration => configuration;

    /// <summary>Reads a project file.</summary>
    /// <param name="path">Its full path.</param>
    /// <returns>The project for each of its target frameworks, in their order; none if it cannot be read, which is a remark.</returns>
    public IReadOnlyList<MsBuildProject> Read(string path)
    {
        if (!_known.TryGetValue(path, out var projects))
        {
            try
            {
                _known[path] = projects = Evaluate(path);
            }
            catch (InvalidDataException error)
            {
                remarks.Add(
                    new(run.NameOf(path), null,
                        $"{error.Message}: the project was not read. Its settings are reported only where they are wrong for every "
                        + $"program, and its C# is judged as a bare folder."));
                _known[path] = projects = [];
            }
        }

        return projects;
    }

    /// <summary>What decides the meaning of a project's settings.</summary>
    /// <param name="path">The full path of the project file.</param>
    /// <param name="isInCode">Whether a word is in the code of projects, by their folders; <see langword="null"/> if nobody looked.</param>
    public ProjectFacts FactsOf(string path, Func<IReadOnlyList<string>, string, bool>? isInCode = null)
    {
        var projects = Read(path);
        var families = projects.Select(project => project.Framework?.Family ?? FrameworkFamily.Unknown).Distinct().ToList();
        var packages = PackageReferences.Together(projects.SelectMany(ReferencesOf))
            .Select(package => KeyValuePair.Create(package.Key, package.Value.Version));
        var assemblies = projects.SelectMany(WithReferences).Where(part => part.File != path)
            .Select(part => KeyValuePair.Create(Path.GetFileNameWithoutExtension(part.File), (Version?)null));
        var parts = new Lazy<IReadOnlyList<MsBuildProject>>(() => [.. projects.SelectMany(WithReferences)]);
        return new(assemblies.Concat(packages), families.Count == 1 ? families[0] : FrameworkFamily.Unknown)
        {
            IsUsedInCode = isInCode is null ? null
                : (_, word) => parts.Value.Any(part => HasUsing(part, word)) || isInCode([.. parts.Value.Select(part => part.Folder)], word),
        };
    }

    private static bool HasUsing(MsBuildProject project, string word) =>
        project.Items.Any(item => item.Type == "Using" && item.Include.Any(name => name.Contains(word, StringComparison.Ordinal)));

    /// <summary>What a project references, by itself and by the projects that it references.</summary>
    public IReadOnlyDictionary<string, PackageReference> ReferencesOf(MsBuildProject project) =>
        PackageReferences.Together(WithReferences(project).SelectMany(part => part.References));

    private List<MsBuildProject> WithReferences(MsBuildProject project)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { project.File };
        var all = new List<MsBuildProject> { project };
        for (var at = 0; at < all.Count; at++)
        {
            all.AddRange(all[at].ProjectReferences.Where(seen.Add)
                .Select(file =>
                    Read(file).OrderByDescending(other => other.Framework?.Family == project.Framework?.Family).FirstOrDefault())
                    .OfType<MsBuildProject>());
        }

        return all;
    }

    private IReadOnlyList<MsBuildProject> Evaluate(string path)
    {
        if (xml.Read(path) is not { } root)
        {
            return [];
        }

        var project = For(null);
        var frameworks = MsBuildProject.List(project.Property("TargetFrameworks"));
        return frameworks.Count > MostFrameworks ? throw new InvalidDataException($"It has more than {MostFrameworks} target frameworks")
            : frameworks.Count > 0 ? [.. frameworks.Select(For)]
            : [project];

        MsBuildProject For(string? framework) => new(path, root, configuration, framework, xml);
    }
}
