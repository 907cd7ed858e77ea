using SmtpConfigAnalyzers.Files.Reading;
using SmtpLint.Read;

namespace SmtpLint.Judge.Code;

/// <summary>Finds what the projects' programs are started with: by Compose, by a chart that has a service's name, by .NET Aspire.</summary>
internal static class StartedPrograms
{
    /// <summary>The settings, by the full path of the folder of the project whose program they are for.</summary>
    /// <param name="files">The full paths of what was found.</param>
    /// <param name="projects">The projects.</param>
    /// <param name="texts">Reads the files.</param>
    public static ILookup<string, SettingsDocument> In(
        IReadOnlyCollection<string> files, IReadOnlyList<CSharpProject> projects, SourceTexts texts)
    {
        var documents = files.Where(file => ContainerReader.IsCompose(file) || ContainerReader.IsAppHost(file) || ChartOf(file) is not null)
            .Order(StringComparer.Ordinal)
            .SelectMany(file => texts.Read(file) is { } text ? ContainerReader.Read(file, text) : [])
            .ToList();

        // Of services with one name nobody knows which is meant.
        var services = documents.Where(document => document.Program is not null && FolderOf(document) is not null)
            .Select(document => (Name: document.Program!, Folder: FolderOf(document)!))
            .Distinct()
            .GroupBy(service => service.Name, StringComparer.Ordinal).Where(same => same.Count() == 1)
            .ToDictionary(same => same.Key, same => same.First().Folder, StringComparer.Ordinal);
        var ofAspire = projects.ToLookup(project => NameOfType(project.Name), project => project.Folder);
        return documents.Where(document => document.Scalars.Count > 0)
            .Select(document => (Document: document, Folder: FolderOf(document)
                ?? (document.Format == SettingsFormat.Infrastructure
                    ? ofAspire[document.Program ?? ""].FirstOrDefault()
                    : services.GetValueOrDefault(document.Program ?? ChartOf(document.File) ?? ""))))
            .Where(started => started.Folder is not null)
            .ToLookup(started => started.Folder!, started => started.Document with { BuiltFrom = started.Folder }, StringComparer.Ordinal);
    }

    private static string? FolderOf(SettingsDocument document) =>
        document.BuiltFrom is { Length: > 0 } folder && !folder.Contains("://", StringComparison.Ordinal)
            ? Path.TrimEndingDirectorySeparator(Path.GetFullPath(Path.Combine(Path.GetDirectoryName(document.File)!, folder)))
            : null;

    // What other files of values lie over is decided by whoever installs the chart.
    private static string? ChartOf(string file) =>
        Path.GetFileName(file) is "values.yaml" or "values.yml" ? Path.GetFileName(Path.GetDirectoryName(file)) : null;

    // As the SDK of .NET Aspire calls a project's type: Projects.Shop_Web.
    private static string NameOfType(string project) =>
        string.Concat(project.Select(letter => char.IsLetterOrDigit(letter) ? letter : '_'));
}
