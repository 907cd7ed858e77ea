namespace SmtpConfigAnalyzers.Products;

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
