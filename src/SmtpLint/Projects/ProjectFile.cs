using System.Xml.Linq;
using SmtpConfigAnalyzers.Products;

namespace SmtpLint.Projects;

/// <summary>What a project file and the files that MSBuild and NuGet lay beside it say, as far as it decides what settings mean.</summary>
/// <param name="References">Packages and assemblies, with their versions where known; those of the projects it references too.</param>
/// <param name="Framework">What it runs on.</param>
/// <param name="Properties">Its properties that stand under no condition.</param>
internal sealed record ProjectFile(IReadOnlyDictionary<string, Version?> References, FrameworkFamily Framework, IReadOnlyDictionary<string, string> Properties)
{
    private const string TestSdk = "Microsoft.NET.Test.Sdk";

    /// <summary>The file as the judge wants it.</summary>
    public ProjectFacts Facts { get; } = new(References, Framework);

    /// <summary>Whether it holds tests, as the test SDK says it to a build.</summary>
    public bool IsTestProject => bool.TryParse(Property("IsTestProject"), out var isTest) ? isTest : References.ContainsKey(TestSdk);

    /// <summary>A property; empty if it is not set, or only under a condition.</summary>
    public string Property(string name) => Properties.GetValueOrDefault(name, "");

    /// <summary>Reads a project file.</summary>
    /// <param name="path">Its full path.</param>
    /// <param name="xml">Reads the files.</param>
    /// <returns>The project; <see langword="null"/> if the file cannot be read.</returns>
    public static ProjectFile? Read(string path, ProjectXml xml)
    {
        if (xml.Read(path) is not { } project)
        {
            return null;
        }

        var folder = Path.GetDirectoryName(path)!;
        XElement[] files = [.. Shared(folder, "Directory.Build.props", xml), project, .. Shared(folder, "Directory.Build.targets", xml)];
        var properties = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var property in files.SelectMany(file => Named(file, "PropertyGroup").Where(IsUnconditional).Elements().Where(IsUnconditional)))
        {
            properties[property.Name.LocalName] = property.Value.Trim();
        }

        var references = new Dictionary<string, Version?>(StringComparer.OrdinalIgnoreCase);
        Collect(path, files, xml, references, [path]);
        return new(references, FamilyOf(properties), properties);
    }

    private static void Collect(string path, IEnumerable<XElement> files, ProjectXml xml, Dictionary<string, Version?> references, HashSet<string> visited)
    {
        var folder = Path.GetDirectoryName(path)!;
        var versions = xml.ReadAbove(folder, "Directory.Packages.props");
        var central = (versions is null ? [] : Named(versions, "PackageVersion")).GroupBy(Include, StringComparer.OrdinalIgnoreCase).ToDictionary(group => group.Key, group => Version(group.Last()), StringComparer.OrdinalIgnoreCase);
        XElement[] all = versions is null ? [.. files] : [.. files, versions];
        foreach (var reference in all.SelectMany(file => Named(file, "PackageReference").Concat(Named(file, "GlobalPackageReference")).Concat(Named(file, "Reference"))))
        {
            var name = Include(reference).Split(',')[0].Trim();
            references[name] = Version(reference) ?? central.GetValueOrDefault(name) ?? references.GetValueOrDefault(name);
        }

        foreach (var package in xml.Read(Path.Combine(folder, "packages.config"))?.Elements() ?? [])
        {
            references[package.Attribute("id")?.Value ?? ""] = Version(package);
        }

        references.Remove("");
        foreach (var reference in files.SelectMany(file => Named(file, "ProjectReference")))
        {
            var other = Path.GetFullPath(Include(reference).Replace('\\', '/'), folder);
            if (visited.Add(other) && xml.Read(other) is { } root)
            {
                Collect(other, [.. Shared(Path.GetDirectoryName(other)!, "Directory.Build.props", xml), root], xml, references, visited);
            }
        }
    }

    // MSBuild takes the nearest one, which by custom imports the one above.
    private static IEnumerable<XElement> Shared(string folder, string name, ProjectXml xml)
    {
        var found = new List<XElement>();
        for (var above = folder; above is not null; above = Path.GetDirectoryName(above))
        {
            if (xml.Read(Path.Combine(above, name)) is { } root)
            {
                found.Insert(0, root);
                if (!Named(root, "Import").Any(import => import.Attribute("Project")?.Value.Contains(name, StringComparison.OrdinalIgnoreCase) == true))
                {
                    break;
                }
            }
        }

        return found;
    }

    private static FrameworkFamily FamilyOf(IReadOnlyDictionary<string, string> properties)
    {
        var frameworks = properties.GetValueOrDefault("TargetFrameworks") ?? properties.GetValueOrDefault("TargetFramework") ?? properties.GetValueOrDefault("TargetFrameworkVersion") ?? "";
        var families = frameworks.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(FamilyOf).Distinct().ToList();
        return families.Count == 1 ? families[0] : FrameworkFamily.Unknown;
    }

    // net472 and v4.7.2; net8.0, net10.0-windows and netcoreapp3.1. Who uses a netstandard library decides.
    private static FrameworkFamily FamilyOf(string framework) =>
        framework.StartsWith('v') || (framework.StartsWith("net", StringComparison.OrdinalIgnoreCase) && framework.Length > 3 && framework[3..].All(char.IsAsciiDigit)) ? FrameworkFamily.NetFramework
        : framework.StartsWith("netcoreapp", StringComparison.OrdinalIgnoreCase) || (framework.StartsWith("net", StringComparison.OrdinalIgnoreCase) && framework.Length > 3 && char.IsAsciiDigit(framework[3])) ? FrameworkFamily.Modern
        : FrameworkFamily.Unknown;

    private static IEnumerable<XElement> Named(XElement root, string name) => root.Descendants().Where(element => element.Name.LocalName == name);

    private static bool IsUnconditional(XElement element) => element.Attribute("Condition") is null;

    private static string Include(XElement item) => (item.Attribute("Include") ?? item.Attribute("Update"))?.Value.Trim() ?? "";

    // "4.18.2", "[4.0,5.0)", "4.*"; not "$(MailKitVersion)".
    private static Version? Version(XElement item)
    {
        var text = (item.Attribute("VersionOverride") ?? item.Attribute("Version") ?? item.Attribute("version"))?.Value
            ?? item.Elements().FirstOrDefault(element => element.Name.LocalName == "Version")?.Value ?? "";
        var digits = string.Concat(text.Trim().TrimStart('[', '(', ' ').TakeWhile(character => char.IsAsciiDigit(character) || character == '.')).TrimEnd('.');
        return System.Version.TryParse(digits.Contains('.') ? digits : digits + ".0", out var version) ? version : null;
    }
}
