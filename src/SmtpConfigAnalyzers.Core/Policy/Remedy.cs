using SmtpConfigAnalyzers.Languages;
using SmtpConfigAnalyzers.Model;

namespace SmtpConfigAnalyzers.Policy;

/// <summary>What to set instead, in the settings' own terms; the front end turns it into an edit.</summary>
/// <param name="Port">The port to set; <see langword="null"/> keeps the one that is there.</param>
/// <param name="Mode">The mode to set; <see langword="null"/> takes the TLS setting away (a pickup directory has none), or keeps it where
/// the host or the user name is what is wrong.</param>
public sealed record Remedy(int? Port, TransportMode? Mode)
{
    /// <summary>Ask the port at run time: implicit TLS on 465, else required STARTTLS.</summary>
    public static Remedy DecideByPort { get; } = new(null, TransportMode.Auto);

    /// <summary>Port 587 with required STARTTLS (RFC 6409, section 3.1).</summary>
    public static Remedy Submission { get; } = new(587, TransportMode.StartTls);

    /// <summary>Port 465 with implicit TLS (RFC 8314, section 3.3).</summary>
    public static Remedy Submissions { get; } = new(465, TransportMode.SslOnConnect);

    /// <summary>Require STARTTLS on the port that is there.</summary>
    public static Remedy RequireStartTls { get; } = new(null, TransportMode.StartTls);

    /// <summary>Implicit TLS on the port that is there.</summary>
    public static Remedy UseImplicitTls { get; } = new(null, TransportMode.SslOnConnect);

    /// <summary>No TLS setting at all.</summary>
    public static Remedy RemoveTls { get; } = new(null, null);

    /// <summary>Whose endpoint it is, if the port is one that a known provider serves.</summary>
    public string? Provider { get; init; }

    /// <summary>Who has to offer what the remedy needs, where nobody knows whether that is so.</summary>
    public string? OfferedBy { get; init; }

    /// <summary>Whether a user decides for each finding, and no batch of fixes has it.</summary>
    public bool IsSingle { get; init; }

    /// <summary>The host to set; <see langword="null"/> keeps the one that is there.</summary>
    public string? Host { get; init; }

    /// <summary>The user name to set; <see langword="null"/> keeps the one that is there.</summary>
    public string? User { get; init; }

    /// <summary>Whether the mode changes.</summary>
    public bool ChangesMode => Mode is not null || (Host ?? User) is null;

    /// <summary>What to write for the mode where the channel's settings are; <see langword="null"/> if it cannot be said there.</summary>
    public string? Words(Channel channel) => channel.Connection.Words.Ask(Mode ?? TransportMode.None, Port ?? channel.Port);

    /// <summary>The settings with the remedy applied.</summary>
    public ConnectionSettings ApplyTo(ConnectionSettings settings) => settings with
    {
        Host = Host is { } host ? Setting<string>.Known(host, settings.Host.Place) : settings.Host,
        Port = Port is { } port ? Setting<int>.Known(port, settings.Port.Place) : settings.Port,
        User = User is { } user ? Setting<string>.Known(user, settings.User.Place) : settings.User,
        Mode = Mode is { } mode
            ? Setting<TransportMode>.Known(mode, settings.Mode.Place)
            : ChangesMode ? Setting<TransportMode>.Absent : settings.Mode,
    };

    /// <summary>A title that ends in what has to hold.</summary>
    public Phrase Conditional(Phrase title) => OfferedBy is null ? title
        : Mode == TransportMode.Auto ? $"{title}, if {new Phrase(OfferedBy)} offers STARTTLS"
        : (Phrase)$"{title}, if {new Phrase(OfferedBy)} offers it";

    /// <summary>The remedy's name in a menu.</summary>
    public Phrase Title(MailLibrary library) => Conditional(What(library));

    private Phrase What(MailLibrary library) => (Port, Mode) switch
    {
        _ when User is not null => OfProvider($"Use the user name '{User}'"),
        _ when Host is not null => Port is null ? $"Use host '{Host}'"
            : Mode is null ? $"Use host '{Host}' and port {Port}"
            : (Phrase)$"Use host '{Host}' and {Endpoint(library)}",
        (null, null) => $"Remove EnableSsl",
        (null, TransportMode.Auto) => $"Use SslOnConnect on port 465, else StartTls",
        (null, TransportMode.SslOnConnect) => $"Use implicit TLS (SslOnConnect)",
        (null, _) => $"Require STARTTLS",
        _ => OfProvider($"Use {Endpoint(library)}"),
    };

    private Phrase OfProvider(Phrase title) => Provider is null ? title : $"{title} ({Provider})";

    /// <summary>Where the remedy leads, as messages say it.</summary>
    public Phrase Endpoint(MailLibrary library) =>
        Mode == TransportMode.SslOnConnect ? $"port {Port} with implicit TLS"
        : library == MailLibrary.SystemNetMail ? $"port {Port} with EnableSsl"
        : (Phrase)$"port {Port} with STARTTLS";
}
