using SmtpLint.Find.Projects;
using SmtpLint.Find.Walking;

namespace SmtpLint.Judge.Code;

/// <summary>Which files of C# and Razor a project compiles.</summary>
internal static class CompileItems
{
    /// <summary>The full paths of a project's files, in order.</summary>
    /// <param name="project">The project.</param>
    /// <param name="sources">The full paths of all such files that were found: wildcards choose among them.</param>
    /// <param name="exists">Whether a file is there.</param>
    public static IReadOnlyList<string> Of(MsBuildProject project, IReadOnlyList<string> sources, Func<string, bool> exists)
    {
        var files = new SortedSet<string>(StringComparer.Ordinal);
        if (project.Sdk.Length > 0 && !project.IsFalse("EnableDefaultItems") && !project.IsFalse("EnableDefaultCompileItems"))
        {
            files.UnionWith(sources.Where(file => !SourceFileNames.IsRazor(file) && IsBelow(project.Folder, file)));
        }

        if (HasRazor(project))
        {
            files.UnionWith(sources.Where(file => SourceFileNames.IsRazor(file) && IsBelow(project.Folder, file)));
        }

        foreach (var item in project.Items.Where(item => item.Type is "Compile" or "Content" or "RazorComponent"))
        {
            var (excluded, removed) = (Patterns(item, "Exclude"), Patterns(item, "Remove"));
            Func<string, bool> isOfItem = item.Type == "Compile" ? SourceFileNames.IsCSharp : SourceFileNames.IsRazor;
            files.UnionWith(item.Include.Select(project.FullPath)
                .SelectMany(path => FilePattern.Is(path) ? sources.Where(new FilePattern(path).Matches) : exists(path) ? [path] : [])
                .Where(file => isOfItem(file) && !excluded.Exists(pattern => pattern.Matches(file))));
            files.RemoveWhere(file => isOfItem(file) && removed.Exists(pattern => pattern.Matches(file)));
        }

        return [.. files];

        List<FilePattern> Patterns(MsBuildItem item, string attribute) =>
            [.. item.List(attribute).Select(path => new FilePattern(project.FullPath(path)))];
    }

    // The SDKs of ASP.NET compile it; a web application of .NET Framework does so while it runs, as its items list it.
    private static bool HasRazor(MsBuildProject project) =>
        (project.Sdk.StartsWith("Microsoft.NET.Sdk.", StringComparison.OrdinalIgnoreCase)
            && !project.Sdk.StartsWith("Microsoft.NET.Sdk.Worker", StringComparison.OrdinalIgnoreCase))
        && !project.IsFalse("EnableDefaultItems");

    // What a build wrote there is not source.
    private static bool IsBelow(string folder, string file) =>
        file.StartsWith(folder, StringComparison.Ordinal) && file.Length > folder.Length
            && file.Replace('\\', '/')[folder.Length..] is var rest && (rest[0] == '/' || folder.EndsWith('/'))
        && !rest.StartsWith("/bin/", StringComparison.OrdinalIgnoreCase) && !rest.StartsWith("/obj/", StringComparison.OrdinalIgnoreCase);
}
