using SmtpConfigAnalyzers.Files.Judging;
using SmtpConfigAnalyzers.Files.Layers;
using SmtpConfigAnalyzers.Files.Reading;
using SmtpConfigAnalyzers.Files.Recognition;
using SmtpConfigAnalyzers.Products;
using SmtpConfigAnalyzers.Providers;
using SmtpLint.Judge;

namespace SmtpLint.Lsp.Answers;

/// <summary>A mail setting at some place in a file, and what it is to the program that reads it.</summary>
/// <param name="Project">The project.</param>
/// <param name="Group">The client's settings.</param>
/// <param name="Key">The key below the group's path, in the product's words.</param>
/// <param name="Setting">The setting.</param>
internal sealed record SettingAt(SettingsProject Project, SettingsGroup Group, string Key, EffectiveSetting Setting)
{
    /// <summary>Whether it names the server.</summary>
    public bool IsHost => Is(Group.Product.Host);

    /// <summary>Whether it is the port.</summary>
    public bool IsPort => Is(Group.Product.Port);

    /// <summary>The words that it takes, if it takes part in the choice of the mode.</summary>
    public Vocabulary? Words => Group.Product.DialectsOfFiles(Project.Facts).SelectMany(dialect => dialect.Keys)
        .FirstOrDefault(key => Is(key.Name))?.Values;

    /// <summary>What the server is known to serve.</summary>
    public Provider? Provider => Group.Find(Group.Product.Host) is { IsUnknown: false } host
        ? ProviderTable.Find(host.Scalar.Value, Project.Files[host.Document.File].Rules.Rules.Options.AdditionalProviders)
        : null;

    /// <summary>Whether a known product reads it, and not anybody.</summary>
    public bool IsOfKnownProduct => ProductCatalog.All.Contains(Group.Product);

    /// <summary>The setting whose key or value is at a place; <see langword="null"/> if there is none.</summary>
    /// <param name="project">The project.</param>
    /// <param name="file">The file as people name it.</param>
    /// <param name="offset">The place in its text.</param>
    public static SettingAt? Find(SettingsProject project, string file, int offset) =>
        (from found in new SettingsFiles(project.Documents).Groups(project.Facts)
         from setting in found.Group.Settings
         where setting.Value.Document.File == file
             && (IsIn(setting.Value.Scalar.ValueRange, offset) || IsIn(setting.Value.Scalar.KeyRange, offset))
         select new SettingAt(project, found.Group, setting.Key, setting.Value)).FirstOrDefault();

    private bool Is(string names) => names.Split('|').Contains(Key, StringComparer.OrdinalIgnoreCase);

    private static bool IsIn(TextRange range, int offset) => range.Start <= offset && offset <= range.End;
}
