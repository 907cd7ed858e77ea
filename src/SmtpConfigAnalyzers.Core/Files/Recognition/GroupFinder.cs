using SmtpConfigAnalyzers.Files.Layers;
using SmtpConfigAnalyzers.Files.Reading;
using SmtpConfigAnalyzers.Products;

namespace SmtpConfigAnalyzers.Files.Recognition;

/// <summary>Finds the groups of mail settings in one environment: known products by their paths, all others by their words.</summary>
internal static class GroupFinder
{
    private static readonly IReadOnlyList<(Product Product, KeyPath Path)> Rows =
        [.. ProductCatalog.All.Where(product => product.Paths.Length > 0)
            .SelectMany(product => product.Paths.Split(' '), (product, path) => (product, new KeyPath(path)))];

    /// <summary>The groups, in no particular order.</summary>
    public static IReadOnlyList<SettingsGroup> Find(IReadOnlyList<EffectiveSetting> settings, ProjectFacts project)
    {
        var keys = settings.Select(setting => setting.Scalar.Key.Split(':')).ToList();
        var isClaimed = new bool[settings.Count];
        var groups = new List<SettingsGroup>();
        var segments = new HashSet<string>(keys.SelectMany(key => key), StringComparer.OrdinalIgnoreCase);
        foreach (var (product, path) in Rows.Where(row => row.Path.CanMatch(segments)))
        {
            var sections = new Dictionary<string, Dictionary<string, int>>(StringComparer.OrdinalIgnoreCase);
            for (var i = 0; i < settings.Count; i++)
            {
                if (path.Match(keys[i]) is var length and >= 0 && !isClaimed[i]
                    && string.Join(":", keys[i].Skip(length)) is var name && product.Names.Contains(name))
                {
                    var section = string.Join(":", keys[i].Take(length));
                    if (!sections.TryGetValue(section, out var members))
                    {
                        sections.Add(section, members = new(StringComparer.OrdinalIgnoreCase));
                    }

                    members[name] = i;
                }
            }

            foreach (var section in sections.Count > 0 && IsThere(product, settings, project) ? sections : [])
            {
                var group = Complete(
                    product, section.Key,
                    section.Value.ToDictionary(member => member.Key, member => settings[member.Value], StringComparer.OrdinalIgnoreCase));
                if (HasServer(group) && product.Signs.All(group.Meets))
                {
                    groups.Add(group);
                    foreach (var index in section.Value.Values)
                    {
                        isClaimed[index] = true;
                    }
                }
            }
        }

        groups.AddRange(GenericGroups.Find([.. settings.Where((_, index) => !isClaimed[index])])
            .Select(group =>
                group with { IsForSecretsOnly = group.IsForSecretsOnly || ForeignFiles.Include(group.Anchor.Document, project) }));
        return groups;
    }

    private static bool HasServer(SettingsGroup group) => group.Product.Address is { } address
        ? group.Find(address) is { } setting && AddressParts.IsAddress(setting.Scalar.Value)
        : (group.Find(group.Product.Host) ?? group.Find(group.Product.Port)) is not null;

    private static SettingsGroup Complete(Product product, string path, Dictionary<string, EffectiveSetting> members)
    {
        var group = new SettingsGroup(product, path, members);
        if (group.Find(product.Address) is { } address)
        {
            foreach (var part in AddressParts.Of(address))
            {
                members[part.Key] = part.Value;
            }
        }

        return group;
    }

    // A library reads settings only where it is referenced and used; what else shows it counts where the references are not known.
    private static bool IsThere(Product product, IReadOnlyList<EffectiveSetting> settings, ProjectFacts project) =>
        (product.MarkerKey is null && product.MarkerPackage is null)
        || (product.MarkerPackage is { } package
            && (project.Uses(package, product.MarkerCode)
                || settings.Any(setting => setting.Scalar.Value.Equals(package, StringComparison.OrdinalIgnoreCase))))
        || (product.MarkerKey is { } key && !(product.Package is not null && project.AreReferencesKnown)
            && settings.Any(setting => setting.Scalar.Key.StartsWith(key, StringComparison.OrdinalIgnoreCase)));
}
