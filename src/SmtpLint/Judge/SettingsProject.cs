using SmtpConfigAnalyzers.Files.Reading;
using SmtpConfigAnalyzers.Products;
using SmtpLint.Doors.Files;
using SmtpLint.Find.Projects;

namespace SmtpLint.Judge;

/// <summary>Files that hold together, and whose project decides what they mean.</summary>
/// <param name="Folder">The full path of the project's folder, or of the files' if they belong to no project.</param>
/// <param name="ProjectFiles">The full paths of the project files in it.</param>
internal sealed record SettingsProject(string Folder, IReadOnlyList<string> ProjectFiles)
{
    /// <summary>The settings files with mail in them, by their names as people name them.</summary>
    public IReadOnlyDictionary<string, LintedFile> Files { get; init; } = new Dictionary<string, LintedFile>();

    /// <summary>Whether they are copies that a build made: then only what everybody can read in them is worth a word.</summary>
    public bool IsBuilt { get; init; }

    /// <summary>What is known of the project.</summary>
    public ProjectFacts Facts { get; init; } = ProjectFacts.Unknown;

    /// <summary>All that its settings files say.</summary>
    public IReadOnlyList<SettingsDocument> Documents => [.. Files.Values.SelectMany(file => file.Documents)];

    /// <summary>How people call it.</summary>
    /// <param name="run">The folder that the tool runs in.</param>
    public string NameIn(RunFolder run) =>
        ProjectFiles.Count == 1 ? Path.GetFileNameWithoutExtension(ProjectFiles[0]) : run.NameOf(Folder);

    /// <summary>The project with the texts of some files changed.</summary>
    public SettingsProject With(IEnumerable<TextFile> changed)
    {
        var files = Files.ToDictionary();
        foreach (var file in changed)
        {
            files[file.Name] = files[file.Name].With(file);
        }

        return this with { Files = files };
    }
}

/// <summary>A settings file of a project.</summary>
/// <param name="Path">Its full path.</param>
/// <param name="Text">Its text.</param>
/// <param name="IsNamed">Whether the user named it.</param>
/// <param name="Rules">What the user set for it.</param>
internal sealed record LintedFile(string Path, TextFile Text, bool IsNamed, FileRules Rules)
{
    /// <summary>Its scopes.</summary>
    public IReadOnlyList<SettingsDocument> Documents { get; private init; } = DocumentReader.Read(Text, IsNamed);

    /// <summary>The file with another text, read again.</summary>
    public LintedFile With(TextFile text) => this with { Text = text, Documents = DocumentReader.Read(text, IsNamed) };
}
