namespace SmtpLint.Code;

/// <summary>Which C# files a project compiles.</summary>
internal static class CompileItems
{
    /// <summary>The full paths of a project's C# files, in order.</summary>
    /// <param name="project">The project.</param>
    /// <param name="sources">The full paths of all C# files that were found: wildcards choose among them.</param>
    /// <param name="exists">Whether a file is there.</param>
    public static IReadOnlyList<string> Of(MsBuildEvaluation project, IReadOnlyList<string> sources, Func<string, bool> exists)
    {
        var files = new SortedSet<string>(StringComparer.Ordinal);
        if (project.Sdk.Length > 0 && !IsOff(project, "EnableDefaultItems") && !IsOff(project, "EnableDefaultCompileItems"))
        {
            files.UnionWith(sources.Where(file => IsBelow(project.ProjectFolder, file)));
        }

        foreach (var item in project.Items.Where(item => item.Type == "Compile"))
        {
            var excluded = Patterns("Exclude", item);
            files.UnionWith(project.List((string?)item.Element.Attribute("Include"), item.Folder)
                .Select(project.FullPath)
                .SelectMany(path => FilePattern.Is(path) ? Matching(path) : path.EndsWith(".cs", StringComparison.OrdinalIgnoreCase) && exists(path) ? [path] : [])
                .Where(file => !excluded.Exists(pattern => pattern.Matches(Slashed(file)))));
            var removed = Patterns("Remove", item);
            files.RemoveWhere(file => removed.Exists(pattern => pattern.Matches(Slashed(file))));
        }

        return [.. files];

        IEnumerable<string> Matching(string path)
        {
            var pattern = new FilePattern(Slashed(path));
            return sources.Where(file => pattern.Matches(Slashed(file)));
        }

        List<FilePattern> Patterns(string attribute, MsBuildItem item) =>
            [.. project.List((string?)item.Element.Attribute(attribute), item.Folder).Select(path => new FilePattern(Slashed(project.FullPath(path))))];
    }

    private static bool IsOff(MsBuildEvaluation project, string property) => project.Property(property).Equals("false", StringComparison.OrdinalIgnoreCase);

    // What a build wrote there is not source.
    private static bool IsBelow(string folder, string file) =>
        file.StartsWith(folder, StringComparison.Ordinal) && file.Length > folder.Length && Slashed(file)[folder.Length..] is var rest && (rest[0] == '/' || folder.EndsWith('/'))
        && !rest.StartsWith("/bin/", StringComparison.OrdinalIgnoreCase) && !rest.StartsWith("/obj/", StringComparison.OrdinalIgnoreCase);

    private static string Slashed(string path) => path.Replace('\\', '/');
}
