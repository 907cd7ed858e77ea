using SmtpConfigAnalyzers.Files.Reading;
using SmtpConfigAnalyzers.Products;

namespace SmtpConfigAnalyzers.Files.Layers;

/// <summary>
/// What a program reads from its project's settings files in one environment. Other sources, environment variables and
/// secrets above all, may say more; where a file says something, it is taken for what holds.
/// </summary>
public sealed class SettingsEnvironment
{
    // .NET Framework's own place for settings, in app.config and web.config.
    private const string AppSettings = "configuration:appSettings:";

    private readonly Dictionary<string, EffectiveSetting> _settings = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _sections = new(StringComparer.OrdinalIgnoreCase);
    private readonly IReadOnlyList<SettingsLayer> _others;

    private SettingsEnvironment(SettingsLayer layer, IReadOnlyList<SettingsLayer> others)
    {
        Name = layer.Name;
        IsInUse = layer.IsInUse;
        _others = others;
        foreach (var setting in layer.Settings)
        {
            var key = setting.Scalar.Key;
            _settings[key] = setting;
            for (var colon = key.IndexOf(':'); colon >= 0; colon = key.IndexOf(':', colon + 1))
            {
                _sections.Add(key.Substring(0, colon));
            }
        }
    }

    /// <summary>The environment's name; <see langword="null"/> where no file has one, empty for all environments without a file.</summary>
    public string? Name { get; }

    /// <summary>
    /// Whether programs are known to run in it: then what is wrong there is reported. Where Production has a file, the common
    /// files alone may serve nobody; yet what fixes Production must not break whoever they serve.
    /// </summary>
    public bool IsInUse { get; }

    /// <summary>What <c>IConfiguration</c> has under a key.</summary>
    /// <param name="key">The whole key, with <c>:</c> between its segments; case does not matter.</param>
    /// <returns>The value; <see langword="null"/> if no <c>appsettings</c> file has it.</returns>
    public EffectiveSetting? Find(string key) => _settings.TryGetValue(key, out var setting) ? setting : null;

    /// <summary>Whether a file has anything below a section: what is not there then is left to its default.</summary>
    /// <param name="path">The section's key; case does not matter.</param>
    public bool HasSection(string path) => _sections.Contains(path);

    /// <summary>The values below a section, at any depth, in no particular order.</summary>
    /// <param name="path">The section's key; case does not matter.</param>
    public IEnumerable<EffectiveSetting> Section(string path) =>
        _settings.Values.Where(setting => setting.Scalar.Key.StartsWith(path + ":", StringComparison.OrdinalIgnoreCase));

    /// <summary>The values in a section that say by their names how to connect: port and TLS.</summary>
    /// <param name="path">The section's key; case does not matter.</param>
    public IEnumerable<EffectiveSetting> ChannelSettings(string path) =>
        Section(path).Where(setting => setting.Scalar.Section.Length == path.Length
            && SettingRole.Of(setting.Scalar.Name, out _) is ({ } role, _)
            && role is SettingRole.Port or SettingRole.Flag or SettingRole.StartTls or SettingRole.Options or SettingRole.Encryption);

    /// <summary>What <c>ConfigurationManager.AppSettings</c> has under a key.</summary>
    /// <param name="key">The key; case does not matter.</param>
    /// <returns>The value; <see langword="null"/> if no <c>app.config</c> or <c>web.config</c> has it.</returns>
    public EffectiveSetting? AppSetting(string key) =>
        Only(setting =>
            setting.Document.Format == SettingsFormat.Xml
            && setting.Scalar.Key.Equals(AppSettings + key, StringComparison.OrdinalIgnoreCase));

    /// <summary>
    /// What an attribute holds of the element of <c>app.config</c> that a class of the program is declared to read:
    /// <c>&lt;section name="mail" type="Shop.MailSection, Shop" /&gt;</c>, then <c>&lt;mail port="587" /&gt;</c>.
    /// </summary>
    /// <param name="type">The class's full name.</param>
    /// <param name="attribute">The attribute's name.</param>
    /// <returns>The value; <see langword="null"/> if no file has it, or if they disagree.</returns>
    public EffectiveSetting? ElementOf(string type, string attribute)
    {
        var names = _others.SelectMany(layer => layer.Settings).Where(setting =>
                setting.Scalar.Name == "type" && setting.Scalar.Section.IndexOf(":configSections", StringComparison.Ordinal) >= 0
                && setting.Scalar.Value.Split(',')[0].Trim() == type)
            .SelectMany(declared => _others.SelectMany(layer => layer.Settings).Where(setting =>
                setting.Document == declared.Document && setting.Scalar.Key == declared.Scalar.Section + ":name"))
            .Select(setting => $":{setting.Scalar.Value}:{attribute}").ToList();
        return Only(setting => names.Exists(name => setting.Scalar.Key.EndsWith(name, StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary>
    /// What an environment variable holds for whoever starts the program by a committed <c>.env</c> file or launch profile.
    /// </summary>
    /// <param name="name">Its name.</param>
    /// <returns>The value; <see langword="null"/> if no such file has it, or if they disagree.</returns>
    public EffectiveSetting? Variable(string name)
    {
        var key = name.Replace("__", ":");
        return Only(setting =>
            setting.Document.Format is SettingsFormat.Env or SettingsFormat.Json
            && setting.Scalar.Key.Equals(key, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>
    /// What the layers of a project's files come to: those of <c>appsettings</c> in the outermost folder, each with all that has no
    /// environment.
    /// </summary>
    /// <param name="layers">The layers.</param>
    internal static IReadOnlyList<SettingsEnvironment> Of(IReadOnlyList<SettingsLayer> layers)
    {
        var others = layers.Where(layer => layer.Name is null && !layer.IsOfContainer).ToList();
        var folders = layers.Where(layer => layer.Name is not null).GroupBy(layer => layer.Folder).OrderBy(folder => folder.Key.Length)
            .ToList();
        // The programs that run a library are alternatives, and what lies next to the library is read by none of them.
        var hosts = folders.Where(folder => folder.First().IsOfHost).OrderBy(folder => folder.Key, StringComparer.Ordinal).ToList();
        var named = (hosts.Count > 0 ? hosts : folders.Take(1))
            .SelectMany(folder => folder.OrderBy(layer => layer.Name != LayerOrder.DefaultEnvironment)).ToList();
        IReadOnlyList<SettingsLayer> ofFiles = named.Count > 0 ? named
            : others.Count > 0 ? [new(null, [])]
            : [];
        return [.. ofFiles.Concat(layers.Where(layer => layer.IsOfContainer).Select(container => InContainer(container, ofFiles)))
            .Select(layer => new SettingsEnvironment(layer, others))];
    }

    // Variables lie over the files of the environment that they name (Microsoft.Extensions.Hosting, HostingHostBuilderExtensions).
    private static SettingsLayer InContainer(SettingsLayer container, IReadOnlyList<SettingsLayer> ofFiles)
    {
        var name = container.Settings.FirstOrDefault(
            setting => setting.Scalar.Key is "ASPNETCORE_ENVIRONMENT" or "DOTNET_ENVIRONMENT")?.Scalar.Value
            ?? LayerOrder.DefaultEnvironment;
        var files = ofFiles.FirstOrDefault(layer => name.Equals(layer.Name, StringComparison.OrdinalIgnoreCase)) ?? ofFiles.LastOrDefault();
        return new(name, LayerOrder.Merge(files?.Settings ?? [], container.Settings));
    }

    private EffectiveSetting? Only(Func<EffectiveSetting, bool> isWanted)
    {
        var found = _others.SelectMany(layer => layer.Settings).Where(isWanted).ToList();
        return found.Count > 0 && found.All(setting => setting.Scalar.Value == found[0].Scalar.Value) ? found[0] : null;
    }
}
