using System.Xml;
using System.Xml.Linq;
using NuGet.Versioning;
using SmtpConfigAnalyzers.Files.Reading;

namespace SmtpLint.Find.Projects;

/// <summary>What a project gets of a package.</summary>
/// <param name="Version">The version; <see langword="null"/> if it is not known.</param>
/// <param name="File">The full path of the file that says so.</param>
/// <param name="Element">Where the name of the element begins there.</param>
internal sealed record PackageReference(Version? Version, string File, TextPosition Element);

/// <summary>What a project references, by package, assembly or packages.config.</summary>
internal static class PackageReferences
{
    /// <summary>Each reference with the lowest version that the project accepts, which is what it gets.</summary>
    /// <param name="project">The project.</param>
    /// <param name="packagesConfig">The file that lists the packages of a project of the older kind, if there is one.</param>
    public static IReadOnlyDictionary<string, PackageReference> Of(MsBuildProject project, XElement? packagesConfig)
    {
        var central = new Dictionary<string, PackageReference>(StringComparer.OrdinalIgnoreCase);
        var references = new Dictionary<string, PackageReference>(StringComparer.OrdinalIgnoreCase);
        foreach (var item in project.Items.Where(
            item => item.Type is "PackageVersion" or "PackageReference" or "GlobalPackageReference" or "Reference"))
        {
            var said = SaidBy(
                item.Element, item.Metadata.GetValueOrDefault("VersionOverride") ?? item.Metadata.GetValueOrDefault("Version"));
            foreach (var name in item.Include.Concat(item.List("Update")).Select(name => name.Split(',')[0].Trim()))
            {
                var known = item.Type == "PackageVersion" ? central : references;
                known[name] = said.Version is null ? known.GetValueOrDefault(name) ?? said : said;
            }

            foreach (var name in item.List("Remove"))
            {
                references.Remove(name);
            }
        }

        foreach (var (name, version) in central.Where(package => references.GetValueOrDefault(package.Key) is { Version: null }))
        {
            references[name] = version;
        }

        foreach (var package in packagesConfig?.Elements() ?? [])
        {
            references[(string?)package.Attribute("id") ?? ""] = SaidBy(package, (string?)package.Attribute("version"));
        }

        references.Remove("");
        return references;
    }

    /// <summary>References of several projects that end up in one program, where the highest version of each wins.</summary>
    public static IReadOnlyDictionary<string, PackageReference> Together(IEnumerable<KeyValuePair<string, PackageReference>> references) =>
        references.GroupBy(reference => reference.Key, reference => reference.Value, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(versions => versions.Key, versions => versions.MaxBy(one => one.Version)!, StringComparer.OrdinalIgnoreCase);

    private static PackageReference SaidBy(XElement element, string? range) =>
        new(Lowest(range), new Uri(element.BaseUri).LocalPath,
            element is IXmlLineInfo line ? new(line.LineNumber - 1, line.LinePosition - 1) : default);

    // "4.18.2", "[4.0,5.0)", "4.*"; not "*", which says nothing, and not "$(MailKitVersion)", which nobody set.
    private static Version? Lowest(string? range) =>
        VersionRange.TryParse(range ?? "", out var parsed) && parsed.MinVersion?.Version is { } version
            && version != new Version(0, 0, 0, 0) ? version : null;
}
