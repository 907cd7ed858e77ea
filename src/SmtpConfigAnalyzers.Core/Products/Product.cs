namespace SmtpConfigAnalyzers.Products;

/// <summary>
/// A program or library with mail settings: where they are in files, which types and methods of a package take them in
/// code, and what they mean to it. In code a setting is the member or the parameter that is called like the last part of its key.
/// </summary>
/// <param name="Name">Its name, for messages.</param>
/// <param name="Source">Where the row was read from.</param>
/// <param name="Paths">
/// The paths that its settings are below, separated by blanks: segments joined by <c>:</c>, case and indices do not matter,
/// <c>*</c> is any segment and <c>**</c> in front any number of them. Empty if there are no such files.
/// </param>
public sealed record Product(string Name, string Source, string Paths = "")
{
    private static readonly char[] Separators = [':', '.'];

    /// <summary>The package that has the types and methods, and whose version counts; several are separated by <c>|</c>.</summary>
    public string? Package { get; init; }

    /// <summary>The full names of the package's types that hold the settings: mail clients by another name.</summary>
    public IReadOnlyList<string> Types { get; init; } = [];

    /// <summary>The package's methods and constructors that take the settings as arguments.</summary>
    public IReadOnlyList<PackageMethod> Methods { get; init; } = [];

    /// <summary>The member that holds user and password in code, if it is not <see cref="Password"/>.</summary>
    public string? Credentials { get; init; }

    /// <summary>The member that decides which certificates are accepted.</summary>
    public string? CertificateCallback { get; init; }

    /// <summary>Whether the package accepts every certificate unless <see cref="CertificateCallback"/> is set.</summary>
    public bool AcceptsAnyCertificate { get; init; }

    /// <summary>The key of the server's name, below the path; several names are separated by <c>|</c>.</summary>
    public string Host { get; init; } = "Host";

    /// <summary>Whether the host may have the port after it.</summary>
    public bool SplitsHost { get; init; }

    /// <summary>The key of the port.</summary>
    public string Port { get; init; } = "Port";

    /// <summary>The key of an address that holds everything, instead of host and port.</summary>
    public string? Address { get; init; }

    /// <summary>The key of the user's name.</summary>
    public string User { get; init; } = "UserName";

    /// <summary>The key of the password.</summary>
    public string Password { get; init; } = "Password";

    /// <summary>The key of a delivery method in System.Net.Mail's words.</summary>
    public string? Delivery { get; init; }

    /// <summary>The keys that let every certificate pass when <c>true</c>.</summary>
    public string? Certificate { get; init; }

    /// <summary>The TLS keys that look alive and that nobody reads.</summary>
    public string? Dead { get; init; }

    /// <summary>The port where none is set; <see langword="null"/> if it is not known.</summary>
    public int? DefaultPort { get; init; } = 25;

    /// <summary>What the settings mean; several where it depends on the project.</summary>
    public IReadOnlyList<DialectChoice> Dialects { get; init; } = [];

    /// <summary>What must hold for the settings to be the product's, besides the path.</summary>
    public IReadOnlyList<SettingCondition> Signs { get; init; } = [];

    /// <summary>A key somewhere in the same settings that shows the product; <see langword="null"/> if there is none.</summary>
    public string? MarkerKey { get; init; }

    /// <summary>
    /// The package that shows the product, by a reference of the project or by name in the settings. Without this and
    /// <see cref="MarkerKey"/> the path is proof enough.
    /// </summary>
    public string? MarkerPackage { get; init; }

    /// <summary>
    /// What code that makes the marker package read the settings has in it, separated by <c>|</c>; <see langword="null"/> if it reads
    /// them by itself.
    /// </summary>
    public string? MarkerCode { get; init; }

    /// <summary>When no mail goes over this connection: another driver, a pickup directory, switched off.</summary>
    public IReadOnlyList<SettingCondition> Idle { get; init; } = [];

    /// <summary>What must hold for user and password to be used.</summary>
    public IReadOnlyList<SettingCondition> Login { get; init; } = [];

    /// <summary>When the default credentials are sent instead of user and password.</summary>
    public SettingCondition? DefaultCredentials { get; init; }

    /// <summary>When one signs in in another way than with user and password, though both may be there.</summary>
    public IReadOnlyList<SettingCondition> OtherLogin { get; init; } = [];

    /// <summary>Whether the password is stored encrypted.</summary>
    public bool EncryptsPassword { get; init; }

    /// <summary>Whether only .NET Framework reads the settings.</summary>
    public bool IsOfNetFramework { get; init; }

    /// <summary>What the settings can mean in a file of a project.</summary>
    public IReadOnlyList<Dialect> DialectsOfFiles(ProjectFacts project)
    {
        var readers = Dialects.Where(choice => choice.Reader is { } reader && project.Uses(reader, choice.ReaderCode)).ToList();
        return readers.Count > 0 ? [.. readers.Select(choice => choice.Dialect)]
            : [.. Dialects.Where(choice => IsPossible(choice, project)
                && (choice.Reader is not { } reader || !project.AreReferencesKnown || project.References(reader)))
                .Select(choice => choice.Dialect)];
    }

    /// <summary>What the package's types and methods can mean in the code of a project.</summary>
    public IReadOnlyList<Dialect> DialectsOfCode(ProjectFacts project) =>
        [.. Dialects.Where(choice => choice.Reader is null && IsPossible(choice, project)).Select(choice => choice.Dialect)];

    /// <summary>How members are called that hold a setting.</summary>
    /// <param name="keys">The setting's keys, separated by <c>|</c>.</param>
    /// <returns>Names as .NET writes properties; none if there is no such setting.</returns>
    public static IEnumerable<string> MembersOf(string? keys) =>
        (keys ?? "").Split('|').Where(key => key.Length > 0).Select(key => PropertyName(key.Substring(key.LastIndexOfAny(Separators) + 1)))
            .Distinct();

    /// <summary>The name of a property that stands for a parameter.</summary>
    public static string PropertyName(string parameter) => char.ToUpperInvariant(parameter[0]) + parameter.Substring(1);

    /// <summary>Whether a version of the package has the types and methods.</summary>
    public bool Exists(Version? version) => Dialects.Any(choice => choice.IsPossible(FrameworkFamily.Unknown, version));

    private bool IsPossible(DialectChoice choice, ProjectFacts project) =>
        choice.IsPossible(
            project.Framework, (Package ?? "").Split('|').Select(project.VersionOf).FirstOrDefault(version => version is not null));

    /// <summary>Every name of a key below the path that the product knows.</summary>
    public IReadOnlyCollection<string> Names => _names ??= new(
        new[] { Host, Port, Address, User, Password, Delivery, Certificate, Dead }
            .Concat(Dialects.SelectMany(choice => choice.Dialect.Keys).Select(key => key.Name))
            .Concat(Signs.Concat(Idle).Concat(Login).Concat(OtherLogin).Append(DefaultCredentials).OfType<SettingCondition>()
                .Select(condition => condition.Names))
            .SelectMany(names => (names ?? "").Split('|')),
        StringComparer.OrdinalIgnoreCase);

    private HashSet<string>? _names;
}
