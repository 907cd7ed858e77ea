using System.Text.RegularExpressions;
using SmtpConfigAnalyzers.Files.Reading;

namespace SmtpConfigAnalyzers.Files.Layers;

/// <summary>The settings that hold together: those of an environment, or of a file that stands alone.</summary>
/// <param name="Name">The environment; <see langword="null"/> where files have none.</param>
/// <param name="Settings">The values that hold, in no particular order.</param>
internal sealed record SettingsLayer(string? Name, IReadOnlyList<EffectiveSetting> Settings)
{
    /// <summary>
    /// Whether programs are known to run with them. The common files alone serve where an environment has no file, which may be nowhere.
    /// </summary>
    public bool IsInUse { get; init; } = true;

    /// <summary>Whether they are the variables that a container is started with, which lie over the files of its program.</summary>
    public bool IsOfContainer => Settings.Count > 0 && Settings[0].Document.BuiltFrom is not null;

    /// <summary>Whether they are those of a program that runs this library.</summary>
    public bool IsOfHost => Settings.Count > 0 && Settings[0].Document.IsOfHost;

    /// <summary>The files that decide a value.</summary>
    public HashSet<string> Files { get; } = [.. Settings.Select(setting => setting.Document.File)];

    /// <summary>The folder of the file that has the first value, with a slash after it.</summary>
    public string Folder => Settings.Count == 0 ? "" : LayerOrder.FolderOf(Settings[0].Document.File);

    /// <summary>Whether a group of mail settings can be there at all.</summary>
    public bool MentionsMail { get; } = Settings.Select(setting => setting.Document).Distinct(ByReference.Instance)
        .Any(document => MailWords.IsIn(document.Text));

    private sealed class ByReference : IEqualityComparer<SettingsDocument>
    {
        public static ByReference Instance { get; } = new();

        public bool Equals(SettingsDocument? left, SettingsDocument? right) => ReferenceEquals(left, right);

        public int GetHashCode(SettingsDocument document) => document.File.GetHashCode();
    }
}

/// <summary>Lays files over each other as programs do.</summary>
internal static class LayerOrder
{
    // Where no environment is set, it is this (Microsoft.Extensions.Hosting, HostEnvironment).
    internal const string DefaultEnvironment = "Production";

    // Merged into another file by a build, and no settings alone (Microsoft's Web.config transformation syntax).
    private const string Transformation = "http://schemas.microsoft.com/XML-Document-Transform";

    private static readonly Regex AppSettings =
        new(@"^appsettings(?:\.(?<environment>.+))?\.json$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex ComposeFile =
        new(@"^(?:docker-)?compose(?<part>.*)\.ya?ml$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    // Environment variables in JSON: the section that holds them is not part of their keys (launchSettings.json, local.settings.json).
    private static readonly (string File, string Section)[] Variables =
        [("launchSettings.json", "environmentVariables"), ("local.settings.json", "Values")];

    /// <summary>The layers of all files.</summary>
    /// <param name="documents">The files in the order of their paths.</param>
    public static IReadOnlyList<SettingsLayer> Of(IReadOnlyList<SettingsDocument> documents)
    {
        var layers = new List<SettingsLayer>();
        foreach (var folder in documents.Where(IsAppSettings)
            .GroupBy(document => FolderOf(document.File)))
        {
            layers.AddRange(OfAppSettings([.. folder]));
        }

        foreach (var document in documents.Where(
            document => document.Program is null && !IsAppSettings(document)
                && document.Text.IndexOf(Transformation, StringComparison.Ordinal) < 0))
        {
            layers.AddRange(OfFile(document, documents));
        }

        foreach (var program in documents.Where(document => document.Program is not null)
            .GroupBy(document => (FolderOf(document.File), document.Program)))
        {
            layers.AddRange(OfCompose([.. program]));
        }

        return layers;
    }

    // Of compose.yml, compose.override.yml and compose.prod.yml the second lies over the first unless somebody names others, as the third
    // (docs.docker.com/compose/how-tos/multiple-compose-files/merge).
    private static IEnumerable<SettingsLayer> OfCompose(IReadOnlyList<SettingsDocument> files)
    {
        var parts = files.ToLookup(
            file => ComposeFile.Match(NameOf(file)) is { Success: true } name ? name.Groups["part"].Value : null, KeyedElements.Read);
        var common = parts[""].SelectMany(settings => settings).ToList();
        if (common.Count > 0 && !parts.Contains(".override"))
        {
            yield return new(null, common);
        }

        foreach (var part in parts.Where(part => part.Key != ""))
        {
            foreach (var settings in part)
            {
                yield return new(null, part.Key is null ? settings : Merge(common, settings));
            }
        }
    }

    /// <summary>The file's name without folders.</summary>
    public static string NameOf(SettingsDocument document) => document.File.Substring(document.File.LastIndexOfAny(['/', '\\']) + 1);

    // One of several sets that a file holds has a reader of its own.
    private static bool IsAppSettings(SettingsDocument document) =>
        document.Reader is null && AppSettings.IsMatch(NameOf(document)) && !SettingsFileNames.IsExample(document.File);

    private static IEnumerable<SettingsLayer> OfAppSettings(IReadOnlyList<SettingsDocument> files)
    {
        var byEnvironment = files.ToLookup(EnvironmentOf, StringComparer.OrdinalIgnoreCase);
        var common = byEnvironment[""].SelectMany(KeyedElements.Read).ToList();
        foreach (var environment in byEnvironment.Where(environment => environment.Key.Length > 0))
        {
            yield return new(environment.Key, Merge(common, environment.SelectMany(KeyedElements.Read)));
        }

        if (common.Count > 0)
        {
            var isInUse = !byEnvironment.Contains(DefaultEnvironment);
            yield return new(isInUse ? DefaultEnvironment : "", Merge(common, [])) { IsInUse = isInUse };
        }
    }

    private static IEnumerable<SettingsLayer> OfFile(SettingsDocument document, IReadOnlyList<SettingsDocument> documents)
    {
        var settings = KeyedElements.Read(document);
        var section = document.Reader is not null ? null
            : Variables.FirstOrDefault(variables => variables.File.Equals(NameOf(document), StringComparison.OrdinalIgnoreCase)).Section;
        if (section is null)
        {
            yield return new(null, Merge(settings, Included(settings, document, documents)));
            yield break;
        }

        foreach (var variables in settings.GroupBy(setting => SectionOf(setting, section)).Where(group => group.Key is not null))
        {
            yield return new(
                null, Merge(variables.Select(
                    setting => setting with { Scalar = setting.Scalar with { Key = setting.Scalar.Key.Substring(variables.Key!.Length)
                        .Replace("__", ":") } }), []));
        }
    }

    // <appSettings file="x.config"> and <smtp configSource="x.config">: the other file's root is this element.
    private static IEnumerable<EffectiveSetting> Included(
        IReadOnlyList<EffectiveSetting> settings, SettingsDocument document, IReadOnlyList<SettingsDocument> documents)
    {
        foreach (var reference in settings.Where(setting => setting.Scalar.Name is "file" or "configSource"))
        {
            var file = FolderOf(document.File) + reference.Scalar.Value.Replace('\\', '/');
            var other = documents.FirstOrDefault(other => other.File.Replace('\\', '/').Equals(file, StringComparison.OrdinalIgnoreCase));
            var parent = reference.Scalar.Section.LastIndexOf(':') is var colon and >= 0
                ? reference.Scalar.Section.Substring(0, colon + 1)
                : "";
            foreach (var setting in other is null || other == document ? [] : KeyedElements.Read(other))
            {
                yield return setting with { Scalar = setting.Scalar with { Key = parent + setting.Scalar.Key } };
            }
        }
    }

    /// <summary>Settings that lie over others.</summary>
    public static IReadOnlyList<EffectiveSetting> Merge(IEnumerable<EffectiveSetting> first, IEnumerable<EffectiveSetting> last)
    {
        var merged = new Dictionary<string, EffectiveSetting>(StringComparer.OrdinalIgnoreCase);
        foreach (var setting in first.Concat(last.Select(setting => setting with { IsOverlay = true })))
        {
            merged[setting.Scalar.Key] = setting;
        }

        return [.. merged.Values];
    }

    private static string EnvironmentOf(SettingsDocument document) => AppSettings.Match(NameOf(document)).Groups["environment"].Value;

    /// <summary>A file's folder with a slash after it; empty for a name alone.</summary>
    public static string FolderOf(string file) => file.Substring(0, file.LastIndexOfAny(['/', '\\']) + 1).Replace('\\', '/');

    private static string? SectionOf(EffectiveSetting setting, string section)
    {
        var key = setting.Scalar.Key;
        return key.StartsWith(section + ":", StringComparison.OrdinalIgnoreCase) ? section + ":"
            : key.IndexOf(":" + section + ":", StringComparison.OrdinalIgnoreCase) is var at and >= 0
            ? key.Substring(0, at + section.Length + 2)
            : null;
    }
}
