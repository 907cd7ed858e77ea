using SmtpConfigAnalyzers.Settings;

namespace SmtpConfigAnalyzers.Policy;

/// <summary>What to set instead, in the settings' own terms; the front end turns it into an edit.</summary>
/// <param name="Port">The port to set; <see langword="null"/> keeps the one that is there.</param>
/// <param name="Mode">The mode to set; <see langword="null"/> takes the TLS setting away (a pickup directory has none).</param>
public sealed record Remedy(int? Port, TransportMode? Mode)
{
    /// <summary>Ask the port at run time: implicit TLS on 465, else required STARTTLS.</summary>
    public static Remedy DecideByPort { get; } = new(null, TransportMode.Auto);

    // Ports that a program may keep once the mode is right. 2525, 2587 and 8025 are STARTTLS alternates, 2465 and 8465
    // implicit-TLS alternates, which several providers document.
    private static readonly int[] StartTlsPorts = [587, 2525, 2587, 8025];
    private static readonly int[] ImplicitTlsPorts = [465, 2465, 8465];

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

    /// <summary>What to write for the mode where the channel's settings stand; <see langword="null"/> if it cannot be said there.</summary>
    public string? Words(Channel channel) => channel.Connection.Words.Ask(Mode ?? TransportMode.None, Port ?? channel.Port);

    /// <summary>The first of <paramref name="remedies"/> that can be said where the channel's settings stand; the first of all if none can.</summary>
    public static Remedy FirstPossible(Channel channel, params Remedy[] remedies) =>
        remedies.FirstOrDefault(remedy => remedy.Words(channel) is not null) ?? remedies[0];

    /// <summary>The endpoints for a program that hands in mail, the user's preferred one first.</summary>
    public static Remedy[] Submit(Channel channel)
    {
        Remedy[] endpoints = channel.Options.PrefersImplicitTls ? [Submissions, Submission] : [Submission, Submissions];
        Remedy[] possible = [.. endpoints.Where(remedy => remedy.Words(channel) is not null)];
        return possible.Length == 0 ? [Submission] : possible;
    }

    /// <summary>The remedy that encrypts the channel, on its own port where that can be.</summary>
    public static Remedy Encrypt(Channel channel)
    {
        // A relay of one's own listens on 25 and may have no submission port.
        if (channel.Port is not { } port || StartTlsPorts.Contains(port) || (port == 25 && channel.HostClass == HostClass.Internal))
        {
            return FirstPossible(channel, RequireStartTls, Submissions);
        }

        return ImplicitTlsPorts.Contains(port) ? FirstPossible(channel, UseImplicitTls, Submission) : Submit(channel)[0];
    }

    /// <summary>The remedy's name in a menu.</summary>
    public string Title(MailLibrary library) => (Port, Mode) switch
    {
        (null, null) => "Remove EnableSsl",
        (null, TransportMode.Auto) => "Use SslOnConnect on port 465, else StartTls",
        (null, TransportMode.SslOnConnect) => "Use implicit TLS (SslOnConnect)",
        (null, _) => "Require STARTTLS",
        (_, TransportMode.SslOnConnect) => $"Use port {Port} with implicit TLS",
        _ => $"Use port {Port} with {(library == MailLibrary.SystemNetMail ? "EnableSsl" : "STARTTLS")}",
    };
}
