using System.Xml.Linq;
using NuGet.Versioning;

namespace SmtpLint.Find.Projects;

/// <summary>What a project references, by package, assembly or packages.config.</summary>
internal static class PackageReferences
{
    /// <summary>
    /// Each reference with the lowest version that the project accepts, which is what it gets; <see langword="null"/> if that is not known.
    /// </summary>
    /// <param name="project">The project.</param>
    /// <param name="packagesConfig">The file that lists the packages of a project of the older kind, if there is one.</param>
    public static IReadOnlyDictionary<string, Version?> Of(MsBuildProject project, XElement? packagesConfig)
    {
        var central = new Dictionary<string, Version?>(StringComparer.OrdinalIgnoreCase);
        var references = new Dictionary<string, Version?>(StringComparer.OrdinalIgnoreCase);
        foreach (var item in project.Items.Where(
            item => item.Type is "PackageVersion" or "PackageReference" or "GlobalPackageReference" or "Reference"))
        {
            var version = Lowest(item.Metadata.GetValueOrDefault("VersionOverride") ?? item.Metadata.GetValueOrDefault("Version"));
            foreach (var name in item.Include.Concat(item.List("Update")).Select(name => name.Split(',')[0].Trim()))
            {
                var known = item.Type == "PackageVersion" ? central : references;
                known[name] = version ?? known.GetValueOrDefault(name);
            }

            foreach (var name in item.List("Remove"))
            {
                references.Remove(name);
            }
        }

        foreach (var (name, version) in central.Where(package => references.ContainsKey(package.Key)))
        {
            references[name] ??= version;
        }

        foreach (var package in packagesConfig?.Elements() ?? [])
        {
            references[(string?)package.Attribute("id") ?? ""] = Lowest((string?)package.Attribute("version"));
        }

        references.Remove("");
        return references;
    }

    /// <summary>References of several projects that end up in one program, where the highest version of each wins.</summary>
    public static IReadOnlyDictionary<string, Version?> Together(IEnumerable<KeyValuePair<string, Version?>> references) =>
        references.GroupBy(reference => reference.Key, reference => reference.Value, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(versions => versions.Key, versions => versions.Max(), StringComparer.OrdinalIgnoreCase);

    // "4.18.2", "[4.0,5.0)", "4.*"; not "*", which says nothing, and not "$(MailKitVersion)", which nobody set.
    private static Version? Lowest(string? range) =>
        VersionRange.TryParse(range ?? "", out var parsed) && parsed.MinVersion?.Version is { } version
            && version != new Version(0, 0, 0, 0) ? version : null;
}
