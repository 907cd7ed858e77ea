using System.Xml;
using System.Xml.Linq;

namespace SmtpLint.Code;

/// <summary>The packages that a project names, by PackageReference, central versions, or packages.config.</summary>
internal sealed class PackageVersions
{
    private readonly Dictionary<string, string> _versions = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads them.</summary>
    /// <param name="project">The project.</param>
    /// <param name="texts">Reads files.</param>
    public PackageVersions(MsBuildEvaluation project, SourceTexts texts)
    {
        var central = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var item in project.Items.Where(item => item.Type is "PackageReference" or "PackageVersion" or "GlobalPackageReference"))
        {
            foreach (var name in project.List(Metadata(item.Element, "Include") ?? Metadata(item.Element, "Update"), item.Folder))
            {
                var version = project.List(Metadata(item.Element, "VersionOverride") ?? Metadata(item.Element, "Version"), item.Folder).FirstOrDefault();
                if (item.Type == "PackageVersion")
                {
                    central[name] = version ?? "";
                }
                else if (version is not null || !_versions.ContainsKey(name))
                {
                    _versions[name] = version ?? "";
                }
            }
        }

        foreach (var (name, _) in _versions.Where(package => package.Value.Length == 0 && central.ContainsKey(package.Key)).ToList())
        {
            _versions[name] = central[name];
        }

        ReadPackagesConfig(Path.Combine(project.ProjectFolder, "packages.config"), texts);
    }

    /// <summary>Whether the project names a package.</summary>
    public bool Has(string name) => _versions.ContainsKey(name);

    /// <summary>The packages, each with the lowest version that the project accepts, which is what it gets; <see langword="null"/> if that is not known.</summary>
    public IReadOnlyDictionary<string, Version?> ToDictionary() => _versions.ToDictionary(package => package.Key, package => Lowest(package.Value), StringComparer.OrdinalIgnoreCase);

    private static Version? Lowest(string range) =>
        Version.TryParse(range.Trim('[', '(', ')', ']', ' ').Split(',')[0].Split('-', '+')[0], out var version) ? version : null;

    private void ReadPackagesConfig(string file, SourceTexts texts)
    {
        try
        {
            if (texts.Exists(file))
            {
                foreach (var package in texts.ReadXml(file).Descendants("package"))
                {
                    _versions[(string?)package.Attribute("id") ?? ""] = (string?)package.Attribute("version") ?? "";
                }
            }
        }
        catch (Exception exception) when (exception is XmlException or IOException or UnauthorizedAccessException)
        {
            // Versions that cannot be read are unknown.
        }
    }

    private static string? Metadata(XElement item, string name) =>
        (string?)item.Attribute(name) ?? item.Elements().FirstOrDefault(child => child.Name.LocalName == name)?.Value;
}
