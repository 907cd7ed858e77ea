using SmtpConfigAnalyzers.Files.Layers;
using SmtpConfigAnalyzers.Model;
using SmtpConfigAnalyzers.Products;

namespace SmtpConfigAnalyzers.Files.Recognition;

/// <summary>The settings of one mail client in one environment.</summary>
/// <param name="Product">Who reads them, and what they mean to it.</param>
/// <param name="Path">The path that they are below.</param>
/// <param name="Settings">Each by its key below the path, in the product's words.</param>
public sealed record SettingsGroup(Product Product, string Path, IReadOnlyDictionary<string, EffectiveSetting> Settings)
{
    /// <summary>
    /// Whether only a password in them is judged: a program that does not run on .NET reads them, or they name no server.
    /// </summary>
    public bool IsForSecretsOnly { get; init; }

    /// <summary>The setting that goes by one of several names, separated by <c>|</c>; <see langword="null"/> if it is not there.</summary>
    public EffectiveSetting? Find(string? names)
    {
        foreach (var name in (names ?? "").Split('|'))
        {
            if (Settings.TryGetValue(name, out var setting))
            {
                return setting;
            }
        }

        return null;
    }

    /// <summary>Whether a condition of the product holds.</summary>
    public bool Meets(SettingCondition condition) =>
        Find(condition.Names) is { } setting ? condition.Matches(setting.Scalar.Value) : condition.IfAbsent;

    /// <summary>The connection that the settings describe; a reader that code shows is put in as another <see cref="Product"/>.</summary>
    /// <param name="project">What is known of the project.</param>
    /// <returns>The connection, whose places are in the files; <see langword="null"/> if none is made.</returns>
    public MailConnection? Connection(ProjectFacts project) => new GroupReader(this, project).ReadConnection();

    /// <summary>The setting that stands for the whole group where a default is wrong: the host, else the port, else the first.</summary>
    public EffectiveSetting Anchor => Find(Product.Address) ?? Find(Product.Host) ?? Find(Product.Port)
        ?? Settings.Values.OrderBy(setting => setting.Scalar.KeyRange.Start).First();
}
