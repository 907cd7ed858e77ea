using SmtpLint.Doors.Files;

namespace SmtpLint.Find.Projects;

/// <summary>Where a file belongs.</summary>
/// <param name="Folder">The folder of its project, or its own.</param>
/// <param name="ProjectFiles">The project files there; empty if it belongs to no .NET project.</param>
/// <param name="IsForeign">Whether a program in another language is nearer than any in .NET.</param>
internal sealed record ProjectHome(string Folder, IReadOnlyList<string> ProjectFiles, bool IsForeign);

/// <summary>
/// Finds the project that a file belongs to: the nearest folder upwards that has a project file. A file like <c>.env</c>
/// next to <c>package.json</c> means something else to a program in another language.
/// </summary>
/// <param name="checkout">Opens the folders.</param>
internal sealed class ProjectFinder(CheckoutFiles checkout)
{
    private static readonly string[] Extensions = [".csproj", ".vbproj", ".fsproj"];

    private static readonly HashSet<string> OtherLanguages = new(
        ["package.json", "composer.json", "artisan", "manage.py", "pyproject.toml", "requirements.txt", "Gemfile", "go.mod", "pom.xml",
            "build.gradle", "build.gradle.kts", "Cargo.toml", "mix.exs"],
        StringComparer.OrdinalIgnoreCase);

    private readonly Dictionary<string, ProjectHome?> _known = [];

    /// <summary>Whether a file is a project's, by its name.</summary>
    public static bool IsProjectFile(string path) => Extensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);

    /// <summary>The home of a file.</summary>
    /// <param name="path">The file's full path.</param>
    public ProjectHome HomeOf(string path)
    {
        var folder = Path.GetDirectoryName(path)!;
        var home = Find(folder);
        return home?.ProjectFiles.Count > 0 ? home : new(folder, [], home?.IsForeign == true);
    }

    private ProjectHome? Find(string folder)
    {
        if (!_known.TryGetValue(folder, out var home))
        {
            var names = NamesIn(folder);
            var projects = names.Where(IsProjectFile).Select(name => Path.Combine(folder, name)).ToList();
            home = projects.Count > 0 ? new(folder, projects, IsForeign: false)
                : names.Any(OtherLanguages.Contains) ? new(folder, [], IsForeign: true)
                : CheckoutFiles.IsRepository(folder) || Path.GetDirectoryName(folder) is not { } above ? null
                : Find(above);
            _known[folder] = home;
        }

        return home;
    }

    private IReadOnlyList<string> NamesIn(string folder)
    {
        try
        {
            return [.. checkout.EntriesOf(folder).Where(entry => !entry.IsFolder).Select(file => file.Name)];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return []; // the file itself is reported where it is read
        }
    }
}
