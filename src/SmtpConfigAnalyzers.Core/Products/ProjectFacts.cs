namespace SmtpConfigAnalyzers.Products;

/// <summary>What a project's programs run on.</summary>
public enum FrameworkFamily
{
    /// <summary>Not known, or several.</summary>
    Unknown,

    /// <summary>.NET Framework, whose System.Net.Mail reads <c>mailSettings</c>.</summary>
    NetFramework,

    /// <summary>.NET and .NET Core, whose System.Net.Mail reads no file.</summary>
    Modern,
}

/// <summary>What is known of the project whose settings are judged: it decides what one text means.</summary>
public sealed class ProjectFacts
{
    private readonly Dictionary<string, Version?> _references;

    /// <summary>Takes the project's references over.</summary>
    /// <param name="references">Names of assemblies or packages, with their versions where known; empty means that nothing is known of the
    /// references.</param>
    /// <param name="framework">What the project runs on.</param>
    public ProjectFacts(IEnumerable<KeyValuePair<string, Version?>> references, FrameworkFamily framework)
    {
        _references = new(StringComparer.OrdinalIgnoreCase);
        foreach (var reference in references)
        {
            _references[reference.Key] = reference.Value is { Major: 0, Minor: 0 } ? null : reference.Value; // built without a number
        }

        Framework = framework;
    }

    /// <summary>Nothing is known: a text is judged only where every meaning of it is wrong.</summary>
    public static ProjectFacts Unknown { get; } = new([], FrameworkFamily.Unknown);

    /// <summary>What the project runs on.</summary>
    public FrameworkFamily Framework { get; }

    /// <summary>Whether there is a project that anything is known of.</summary>
    public bool IsKnown => AreReferencesKnown || Framework != FrameworkFamily.Unknown;

    /// <summary>Whether the references are known.</summary>
    public bool AreReferencesKnown => _references.Count > 0;

    /// <summary>Whether a reference is there whose name is <paramref name="name"/>, or begins with it and a dot.</summary>
    public bool References(string name) =>
        _references.Keys.Any(
            key => key.StartsWith(name, StringComparison.OrdinalIgnoreCase) && (key.Length == name.Length || key[name.Length] == '.'));

    /// <summary>
    /// Whether a word is in the project's code, or another library may use a package for it: by the package's name and the word;
    /// <see langword="null"/> if nobody looked.
    /// </summary>
    public Func<string, string, bool>? IsUsedInCode { private get; init; }

    /// <summary>Whether a package is referenced, and code uses it: one that lies idle reads no settings.</summary>
    /// <param name="package">The package.</param>
    /// <param name="words">What code that uses it has in it, separated by <c>|</c>; <see langword="null"/> if settings alone do.</param>
    public bool Uses(string package, string? words) =>
        References(package) && (words is null || IsUsedInCode is not { } isUsed || words.Split('|').Any(word => isUsed(package, word)));

    /// <summary>The version of a reference; <see langword="null"/> if it is not there, or its version is not known.</summary>
    public Version? VersionOf(string name) => _references.TryGetValue(name, out var version) ? version : null;
}
