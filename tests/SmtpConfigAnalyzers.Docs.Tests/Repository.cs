namespace SmtpConfigAnalyzers.Docs.Tests;

/// <summary>The files that the tests compare the code with.</summary>
internal static class Repository
{
    /// <summary>The folder of the solution.</summary>
    public static string Root { get; } = FindRoot();

    public static string PathOf(string relative) => Path.Combine(Root, relative.Replace('/', Path.DirectorySeparatorChar));

    public static string Read(string relative) => File.ReadAllText(PathOf(relative));

    /// <summary>The pages at the top, everything under docs, and the page of the extension, as paths relative to the root.</summary>
    public static IEnumerable<string> MarkdownFiles() =>
        Directory.EnumerateFiles(PathOf("docs"), "*.md", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Root, file).Replace(Path.DirectorySeparatorChar, '/'))
            .Append("README.md")
            .Append("SECURITY.md")
            .Append("CONTRIBUTING.md")
            .Append("CODE_OF_CONDUCT.md")
            .Append("editors/vscode/README.md")
            .Order(StringComparer.Ordinal);

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "SmtpConfigAnalyzers.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException($"No SmtpConfigAnalyzers.sln above {AppContext.BaseDirectory}.");
    }
}
