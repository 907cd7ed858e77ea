using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace SmtpLint.Code;

/// <summary>An item of a project file.</summary>
/// <param name="Type">Its type, such as <c>Compile</c>.</param>
/// <param name="Element">Its element.</param>
/// <param name="Folder">The folder of the file that it stands in.</param>
internal sealed record MsBuildItem(string Type, XElement Element, string Folder);

/// <summary>
/// Reads a project file with what it imports as MSBuild would: first all properties, then all items. Of MSBuild's language
/// it knows properties, conditions and imports by path; targets, property functions and what SDKs and packages add are left out.
/// </summary>
internal sealed partial class MsBuildEvaluation
{
    // Imports may go in circles.
    private const int MostFiles = 64;

    private readonly Dictionary<string, string> _properties = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<(XElement Group, string Folder)> _groups = [];
    private readonly SourceTexts _texts;
    private int _files;

    private MsBuildEvaluation(string projectFile, SourceTexts texts, string? targetFramework)
    {
        _texts = texts;
        ProjectFolder = Path.GetDirectoryName(projectFile)!;
        _properties["MSBuildProjectName"] = Path.GetFileNameWithoutExtension(projectFile);
        _properties["MSBuildProjectDirectory"] = ProjectFolder;
        _properties["Configuration"] = "Debug";
        _properties["Platform"] = "AnyCPU";
        if (targetFramework is not null)
        {
            _properties["TargetFramework"] = targetFramework;
        }
    }

    /// <summary>The project's folder.</summary>
    public string ProjectFolder { get; }

    /// <summary>The name of its SDK; empty for a project of the older kind.</summary>
    public string Sdk { get; private set; } = "";

    /// <summary>Its items in their order; those under a condition that does not hold are left out.</summary>
    public IReadOnlyList<MsBuildItem> Items { get; private set; } = [];

    /// <summary>Reads a project.</summary>
    /// <param name="projectFile">Its full path.</param>
    /// <param name="texts">Reads files.</param>
    /// <param name="targetFramework">The target framework to read it for, where it has several.</param>
    /// <exception cref="XmlException">The project file is not well formed.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static MsBuildEvaluation Read(string projectFile, SourceTexts texts, string? targetFramework = null)
    {
        var evaluation = new MsBuildEvaluation(projectFile, texts, targetFramework);
        var project = texts.ReadXml(projectFile);
        evaluation.Sdk = SdkOf(project);
        if (evaluation.Sdk.Length > 0)
        {
            evaluation._properties["DefineConstants"] = "DEBUG;TRACE";
        }

        evaluation.ImportAbove("Directory.Packages.props");
        evaluation.ImportAbove("Directory.Build.props");
        evaluation.ReadProperties(project, projectFile);
        evaluation.ImportAbove("Directory.Build.targets");
        evaluation.Items = [.. evaluation._groups.SelectMany(group => evaluation.ItemsOf(group.Group, group.Folder))];
        return evaluation;
    }

    /// <summary>A property's value; empty where it is not set.</summary>
    public string Property(string name) => _properties.GetValueOrDefault(name, "");

    /// <summary>Whether a property says so.</summary>
    public bool IsTrue(string name) => Property(name).Trim() is var value && (value.Equals("true", StringComparison.OrdinalIgnoreCase) || value.Equals("enable", StringComparison.OrdinalIgnoreCase));

    /// <summary>A text with its properties filled in, split at semicolons.</summary>
    /// <param name="text">The text; <see langword="null"/> gives nothing.</param>
    /// <param name="folder">The folder of the file that it stands in.</param>
    public IEnumerable<string> List(string? text, string folder) => Expand(text ?? "", folder).Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>A path as it is written, as a full one.</summary>
    public string FullPath(string path) => Path.GetFullPath(path.Replace('\\', '/'), ProjectFolder);

    private static string SdkOf(XElement project) =>
        (string?)project.Attribute("Sdk") ?? (string?)Children(project, "Sdk").FirstOrDefault()?.Attribute("Name") ?? (string?)Children(project, "Import").FirstOrDefault(import => import.Attribute("Sdk") is not null)?.Attribute("Sdk") ?? "";

    private static IEnumerable<XElement> Children(XElement parent, string name) => parent.Elements().Where(child => child.Name.LocalName == name);

    private void ImportAbove(string name)
    {
        for (var folder = ProjectFolder; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (_texts.Exists(Path.Combine(folder, name)))
            {
                Import(Path.Combine(folder, name));
                return;
            }
        }
    }

    // An import that cannot be read leaves unknown what it says.
    private void Import(string file)
    {
        if (_files++ < MostFiles && _texts.Exists(file))
        {
            try
            {
                ReadProperties(_texts.ReadXml(file), file);
            }
            catch (Exception exception) when (exception is XmlException or IOException or UnauthorizedAccessException)
            {
                _texts.Report(file, exception);
            }
        }
    }

    private void ReadProperties(XElement parent, string file)
    {
        var folder = Path.GetDirectoryName(file)!;
        foreach (var element in parent.Elements().Where(element => Holds(element, folder)))
        {
            switch (element.Name.LocalName)
            {
                case "PropertyGroup":
                    foreach (var property in element.Elements().Where(property => Holds(property, folder)))
                    {
                        _properties[property.Name.LocalName] = Expand(property.Value, folder).Trim();
                    }

                    break;
                case "ItemGroup":
                    _groups.Add((element, folder));
                    break;
                case "Import" when element.Attribute("Sdk") is null && element.Attribute("Project") is { Value: var path }:
                    ImportWritten(path, folder);
                    break;
                case "ImportGroup":
                    ReadProperties(element, file);
                    break;
                case "Choose" when element.Elements().FirstOrDefault(branch => branch.Name.LocalName == "Otherwise" || Holds(branch, folder)) is { } chosen:
                    ReadProperties(chosen, file);
                    break;
            }
        }
    }

    private void ImportWritten(string path, string folder)
    {
        if (path.Contains("GetPathOfFileAbove", StringComparison.OrdinalIgnoreCase) && FileAbove().Match(path) is { Success: true } above)
        {
            for (var parent = Path.GetDirectoryName(folder); parent is not null; parent = Path.GetDirectoryName(parent))
            {
                if (_texts.Exists(Path.Combine(parent, above.Value)))
                {
                    Import(Path.Combine(parent, above.Value));
                    return;
                }
            }
        }
        else if (Expand(path, folder) is { Length: > 0 } written && written.AsSpan().IndexOfAny("*?$") < 0)
        {
            Import(Path.GetFullPath(written.Replace('\\', '/'), folder));
        }
    }

    private IEnumerable<MsBuildItem> ItemsOf(XElement group, string folder) =>
        group.Elements().Where(item => Holds(item, folder)).Select(item => new MsBuildItem(item.Name.LocalName, item, folder));

    private bool Holds(XElement element, string folder) =>
        MsBuildCondition.Holds((string?)element.Attribute("Condition") is { } condition ? Expand(condition, folder) : null, path => _texts.HasAny(FullPath(path)));

    private string Expand(string text, string folder) => PropertyName().Replace(text, match => match.Groups[1].Value.ToUpperInvariant() switch
    {
        "MSBUILDTHISFILEDIRECTORY" => folder + "/",
        _ => Property(match.Groups[1].Value),
    });

    [GeneratedRegex(@"\$\(\s*([A-Za-z_][\w-]*)\s*\)", RegexOptions.CultureInvariant)]
    private static partial Regex PropertyName();

    [GeneratedRegex(@"Directory\.\w+\.(props|targets)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex FileAbove();
}
