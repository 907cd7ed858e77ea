using SmtpConfigAnalyzers.Policy;

namespace SmtpConfigAnalyzers.Configuration;

/// <summary>A condition on one setting of a group.</summary>
/// <param name="Names">The key below the group's path; several are separated by <c>|</c>.</param>
/// <param name="Values">The values, separated by <c>|</c>, case does not matter, <c>*</c> stands for anything; with <c>!</c> in front, the values for which it does not hold.</param>
/// <param name="IfAbsent">Whether it holds where the key is not there.</param>
public sealed record SettingCondition(string Names, string Values, bool IfAbsent = false)
{
    /// <summary>Whether it holds for <paramref name="group"/>.</summary>
    public bool Holds(SettingsGroup group) => group.Find(Names) is { } setting ? Matches(setting.Scalar.Value) : IfAbsent;

    /// <summary>Whether a value is one of <see cref="Values"/>.</summary>
    public bool Matches(string value) =>
        Values.TrimStart('!').Split('|').Any(pattern => new HostPattern(pattern).Matches(value.Trim())) != Values.StartsWith("!", StringComparison.Ordinal);
}

/// <summary>A dialect, and the project in which it is spoken.</summary>
/// <param name="Dialect">The dialect.</param>
/// <param name="Package">A reference that the project has; with <c>!</c> in front, one that it has not; <see langword="null"/> where it does not matter.</param>
/// <param name="Before">The major version of <paramref name="Package"/> from which on it is no longer spoken; <see langword="null"/> for none.</param>
/// <param name="From">The major version from which on it is spoken; <see langword="null"/> for all.</param>
/// <param name="Framework">The framework where alone it is spoken; <see cref="FrameworkFamily.Unknown"/> for all.</param>
public sealed record DialectChoice(Dialect Dialect, string? Package = null, int? Before = null, int? From = null, FrameworkFamily Framework = FrameworkFamily.Unknown)
{
    /// <summary>Whether a project may speak it, by what is known of the project.</summary>
    public bool IsPossible(ProjectFacts project)
    {
        if (Framework != FrameworkFamily.Unknown && project.Framework != FrameworkFamily.Unknown && Framework != project.Framework)
        {
            return false;
        }

        if (Package is null || !project.AreReferencesKnown)
        {
            return true;
        }

        var isExcluded = Package[0] == '!';
        var name = Package.TrimStart('!');
        var major = project.MajorOf(name);
        return project.References(name) != isExcluded && (major is null || (major >= (From ?? 0) && major < (Before ?? int.MaxValue)));
    }
}

/// <summary>A program or library that reads mail settings from files: where they live, and what they mean to it.</summary>
/// <param name="Name">Its name, for messages.</param>
/// <param name="Source">Where the row was read from.</param>
/// <param name="Paths">
/// The paths that its settings stand below, separated by blanks: segments joined by <c>:</c>, case and indices do not matter,
/// <c>*</c> is any segment and <c>**</c> in front any number of them.
/// </param>
public sealed record Product(string Name, string Source, string Paths)
{
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

    /// <summary>The package that shows the product, by a reference of the project or by name in the settings. Without this and <see cref="MarkerKey"/> the path is proof enough.</summary>
    public string? MarkerPackage { get; init; }

    /// <summary>When no mail goes over this connection: another driver, a pickup directory, switched off.</summary>
    public IReadOnlyList<SettingCondition> Idle { get; init; } = [];

    /// <summary>What must hold for user and password to be used.</summary>
    public IReadOnlyList<SettingCondition> Login { get; init; } = [];

    /// <summary>Whether the password is stored encrypted.</summary>
    public bool EncryptsPassword { get; init; }

    /// <summary>Whether only .NET Framework reads the settings.</summary>
    public bool IsOfNetFramework { get; init; }

    /// <summary>Every name of a key below the path that the product knows.</summary>
    internal HashSet<string> Names => _names ??= new(
        new[] { Host, Port, Address, User, Password, Delivery, Certificate, Dead }
            .Concat(Dialects.SelectMany(choice => choice.Dialect.Keys).Select(key => key.Name))
            .Concat(Signs.Concat(Idle).Concat(Login).Select(condition => condition.Names))
            .SelectMany(names => (names ?? "").Split('|')),
        StringComparer.OrdinalIgnoreCase);

    private HashSet<string>? _names;
}
