using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace SmtpLint.Find.Projects;

/// <summary>
/// A project file with what it imports, as MSBuild would evaluate it for one configuration and target framework: first all properties, then
/// all items. Of MSBuild's language it knows properties, conditions and imports by path; targets, most property functions
/// and what SDKs and packages add are left out. MSBuild itself is never asked: it resolves SDKs by the checkout's own files.
/// </summary>
internal sealed partial class MsBuildProject
{
    private const int MostFiles = 256;

    // Characters with properties filled in, and elements: 25 lines of <A>$(A)$(A)</A> alone come to 32 million.
    private const int MostWork = 2_000_000;

    // What a build is given from outside; no file overrides it.
    private readonly Dictionary<string, string> _global = new(StringComparer.OrdinalIgnoreCase);
    private readonly ProjectXml _xml;
    private readonly Dictionary<string, string> _properties = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<(XElement Group, string Folder)> _groups = [];
    private readonly HashSet<string> _files = new(StringComparer.Ordinal);
    private int _work;

    /// <summary>Evaluates a project.</summary>
    /// <param name="path">The project file's full path.</param>
    /// <param name="root">What is in it.</param>
    /// <param name="configuration">The configuration to evaluate it for.</param>
    /// <param name="framework">The target framework to evaluate it for, where it has several.</param>
    /// <param name="xml">Reads what it imports.</param>
    /// <exception cref="InvalidDataException">It goes beyond what anybody means.</exception>
    public MsBuildProject(string path, XElement root, string configuration, string? framework, ProjectXml xml)
    {
        _xml = xml;
        File = path;
        Sdk = SdkOf(root);
        _properties["MSBuildProjectName"] = Path.GetFileNameWithoutExtension(path);
        _properties["MSBuildProjectDirectory"] = Folder;
        _properties["Platform"] = "AnyCPU";
        _properties["DefineConstants"] = Sdk.Length > 0 ? "TRACE" : "";
        _global["Configuration"] = configuration;
        if (framework is not null)
        {
            _global["TargetFramework"] = framework;
        }

        _files.Add(path);
        Import(xml.Above(Folder, "Directory.Build.props", _files));
        Import(xml.Above(Folder, "Directory.Packages.props", _files));
        ReadProperties(root, path);
        Framework = TargetFramework.Parse(
            Property("TargetFramework") is { Length: > 0 } modern ? modern : Property("TargetFrameworkVersion"));
        _properties["TargetFrameworkIdentifier"] = Framework?.Identifier ?? "";
        Import(xml.Above(Folder, "Directory.Build.targets", _files));
        Items = [.. _groups.Where(group => Holds(group.Group, group.Folder))
            .SelectMany(group =>
                group.Group.Elements().Where(item => Holds(item, group.Folder)).Select(item => ItemOf(item, group.Folder)))];
        References = PackageReferences.Of(this, xml.Read(Path.Combine(Folder, "packages.config")));
    }

    /// <summary>The full path of the project file.</summary>
    public string File { get; }

    /// <summary>The project's folder.</summary>
    public string Folder => Path.GetDirectoryName(File)!;

    /// <summary>The name of its SDK; empty for a project of the older kind.</summary>
    public string Sdk { get; }

    /// <summary>What it is compiled for; <see langword="null"/> if that is not known.</summary>
    public TargetFramework? Framework { get; }

    /// <summary>Its items in their order; those under a condition that does not hold are left out.</summary>
    public IReadOnlyList<MsBuildItem> Items { get; }

    /// <summary>The packages and assemblies that it names itself, with the lowest version that it accepts, where that is known.</summary>
    public IReadOnlyDictionary<string, PackageReference> References { get; }

    /// <summary>Whether it holds tests, as the test SDK or Microsoft.Testing.Platform says it to a build.</summary>
    public bool IsTestProject =>
        (bool.TryParse(Property("IsTestProject"), out var isTest) ? isTest : References.Keys.Any(IsOfTests))
        || (bool.TryParse(Property("IsTestingPlatformApplication"), out var isRun) && isRun);

    // What sets these properties.
    private static bool IsOfTests(string package) =>
        package.ToUpperInvariant() is "MICROSOFT.NET.TEST.SDK" or "XUNIT.V3" or "MSTEST" or "TUNIT";

    /// <summary>The full paths of the project files that it references.</summary>
    public IEnumerable<string> ProjectReferences =>
        Items.Where(item => item.Type == "ProjectReference").SelectMany(item => item.Include).Select(FullPath);

    /// <summary>A property's value; empty where it is not set.</summary>
    public string Property(string name) => _global.GetValueOrDefault(name) ?? _properties.GetValueOrDefault(name, "");

    /// <summary>The symbols that code is compiled with, but for those of the framework.</summary>
    public IReadOnlyList<string> Symbols =>
    [
        .. Property("DefineConstants").Split([';', ',', ' '], StringSplitOptions.RemoveEmptyEntries),
        .. Sdk.Length > 0 && !IsTrue("DisableImplicitConfigurationDefines") ? [SymbolOf(Property("Configuration"))] : Array.Empty<string>(),
    ];

    /// <summary>The symbol that the SDK defines for a configuration (Microsoft.NET.Sdk.CSharp.targets).</summary>
    public static string SymbolOf(string configuration) =>
        configuration.ToUpperInvariant().Replace('-', '_').Replace('.', '_').Replace(' ', '_');

    /// <summary>Whether a property says so.</summary>
    public bool IsTrue(string name) => Property(name).ToLowerInvariant() is "true" or "enable";

    /// <summary>Whether a property says the contrary.</summary>
    public bool IsFalse(string name) => Property(name).Equals("false", StringComparison.OrdinalIgnoreCase);

    /// <summary>A list as it is written, in its entries.</summary>
    public static IReadOnlyList<string> List(string text) =>
        text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>A path as it is written, as a full one.</summary>
    public string FullPath(string path) => Path.GetFullPath(path.Replace('\\', '/'), Folder);

    private static string SdkOf(XElement project) =>
        (string?)project.Attribute("Sdk")
        ?? (string?)project.Elements().FirstOrDefault(child => child.Name.LocalName == "Sdk")?.Attribute("Name")
        ?? (string?)project.Elements()
        .FirstOrDefault(child => child.Name.LocalName == "Import" && child.Attribute("Sdk") is not null)?.Attribute("Sdk")
        ?? "";

    // What cannot be read leaves unknown what it says. As in MSBuild, a file is imported once.
    private void Import(string? file)
    {
        if (file is null || _files.Contains(file) || _xml.Read(file) is not { } root)
        {
            return;
        }

        _files.Add(file);
        if (_files.Count > MostFiles)
        {
            throw new InvalidDataException($"It imports more than {MostFiles} files");
        }

        ReadProperties(root, file);
    }

    private void ReadProperties(XElement parent, string file)
    {
        var folder = Path.GetDirectoryName(file)!;
        foreach (var element in parent.Elements())
        {
            switch (element.Name.LocalName)
            {
                case "ItemGroup":
                    _groups.Add((element, folder)); // its condition may ask for properties that are set below it
                    break;
                case "PropertyGroup" when Holds(element, folder):
                    foreach (var property in element.Elements().Where(property => Holds(property, folder)))
                    {
                        _properties[property.Name.LocalName] = Expand(property.Value, folder).Trim();
                    }

                    break;
                case "Import" when element.Attribute("Sdk") is null && Holds(element, folder):
                    Import(Written((string?)element.Attribute("Project") ?? "", folder));
                    break;
                case "ImportGroup" when Holds(element, folder):
                    ReadProperties(element, file);
                    break;
                case "Choose" when element.Elements()
                    .FirstOrDefault(branch => branch.Name.LocalName == "Otherwise" || Holds(branch, folder)) is { } chosen:
                    ReadProperties(chosen, file);
                    break;
            }
        }
    }

    private string? Written(string path, string folder)
    {
        if (FileAbove().Match(path) is { Success: true } above)
        {
            return _xml.Above(folder, above.Groups["name"].Value, _files);
        }

        return Expand(path, folder) is { Length: > 0 } written && written.AsSpan().IndexOfAny("*?$") < 0
            ? Path.GetFullPath(written.Replace('\\', '/'), folder)
            : null;
    }

    private MsBuildItem ItemOf(XElement item, string folder)
    {
        var metadata = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var attribute in item.Attributes())
        {
            metadata[attribute.Name.LocalName] = Expand(attribute.Value, folder);
        }

        foreach (var child in item.Elements().Where(child => Holds(child, folder)))
        {
            metadata[child.Name.LocalName] = Expand(child.Value, folder).Trim();
        }

        return new(item, metadata);
    }

    private bool Holds(XElement element, string folder)
    {
        Spend(1);
        return MsBuildCondition.Holds(
            Expand((string?)element.Attribute("Condition") ?? "", folder), path =>
            FullPath(path) is var full && (_xml.Exists(full) || _xml.HasFolder(full)));
    }

    private string Expand(string text, string folder)
    {
        Spend(text.Length);
        return PropertyUse().Replace(text, match => ValueOf(match, folder));
    }

    private string ValueOf(Match match, string folder)
    {
        var name = match.Groups["name"].Value;
        var value = name.Equals("MSBuildThisFileDirectory", StringComparison.OrdinalIgnoreCase) ? folder + "/" : Property(name);
        var argument = match.Groups["argument"].Value;
        value = match.Groups["function"].Value switch
        {
            "StartsWith" => value.StartsWith(argument, StringComparison.Ordinal).ToString(),
            "EndsWith" => value.EndsWith(argument, StringComparison.Ordinal).ToString(),
            "Contains" => value.Contains(argument, StringComparison.Ordinal).ToString(),
            "Trim" => value.Trim(),
            _ => value,
        };
        Spend(value.Length);
        return value;
    }

    private void Spend(int work)
    {
        _work += work;
        if (_work > MostWork)
        {
            throw new InvalidDataException($"With its properties filled in it comes to more than {MostWork:N0} characters");
        }
    }

    [GeneratedRegex(
        @"\$\(\s*(?<name>[A-Za-z_][\w-]*)(\.((?<function>StartsWith|EndsWith|Contains)\(\s*['""`](?<argument>[^'""`]*)['""`]\s*\)|(?<function>Trim)\(\s*\)))?\s*\)", RegexOptions.CultureInvariant)]
    private static partial Regex PropertyUse();

    [GeneratedRegex(@"GetPathOfFileAbove\(\s*['""]?(?<name>[\w.-]+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex FileAbove();
}
