using SmtpConfigAnalyzers.Settings;

namespace SmtpConfigAnalyzers.Policy;

/// <summary>What really happens on the wire.</summary>
public enum ChannelKind
{
    /// <summary>TLS from the first byte.</summary>
    ImplicitTls,

    /// <summary>STARTTLS, or nothing is sent.</summary>
    StartTlsRequired,

    /// <summary>TLS unless somebody on the way hides STARTTLS (RFC 3207, section 6).</summary>
    Opportunistic,

    /// <summary>Never TLS.</summary>
    ClearText,

    /// <summary>MailKit's Auto on a port that is not known.</summary>
    DependsOnPort,

    /// <summary>The server waits for a TLS handshake and the client for a greeting, until the client's timeout.</summary>
    Hangs,

    /// <summary>The client sends a TLS handshake to a server that greets in plain text.</summary>
    HandshakeFails,

    /// <summary>Delivery as a file: there is no channel.</summary>
    Pickup,
}

/// <summary>One combination of settings, resolved with the library's defaults: what the rules judge.</summary>
public sealed class Channel
{
    private Channel(MailConnection connection, ConnectionSettings settings, string? host, int? port, TransportMode mode, ChannelKind kind, PolicyOptions options)
    {
        Connection = connection;
        Settings = settings;
        Host = host;
        Port = port;
        Mode = mode;
        Kind = kind;
        Options = options;
        HostClass = HostClassifier.Classify(host, port, options);
        IsTrusted = host is not null && options.TrustedHosts.Any(pattern => pattern.Matches(host));
    }

    /// <summary>The connection that this is a channel of.</summary>
    public MailConnection Connection { get; }

    /// <summary>The settings as they were written.</summary>
    public ConnectionSettings Settings { get; }

    /// <summary>What the user set for the judgement.</summary>
    public PolicyOptions Options { get; }

    /// <summary>The server's name; <see langword="null"/> if it is not known.</summary>
    public string? Host { get; }

    /// <summary>What the name tells.</summary>
    public HostClass HostClass { get; }

    /// <summary>Whether the user trusts the way to this host.</summary>
    public bool IsTrusted { get; }

    /// <summary>The port, by the library's default where none is set; <see langword="null"/> if it is not known.</summary>
    public int? Port { get; }

    /// <summary>The mode as written, or the library's default.</summary>
    public TransportMode Mode { get; }

    /// <summary>What happens on the wire.</summary>
    public ChannelKind Kind { get; }

    /// <summary>Whether a password travels, or the message leaves for a network that others can read. Of a client that is not known only the first counts.</summary>
    public bool IsWorthProtecting => Connection.UsesCredentials || (HostClass == HostClass.Public && Connection.Library != MailLibrary.Unknown);

    /// <summary>The channels that <paramref name="settings"/> can mean: several where the mode or the delivery is not known.</summary>
    public static IEnumerable<Channel> Resolve(MailConnection connection, ConnectionSettings settings, PolicyOptions options)
    {
        var modes = settings.Mode.IsUnknown ? connection.Notation.Modes()
            : settings.Mode.IsKnown(out var mode) ? [mode]
            : [DefaultMode(connection.Library)];
        var deliveries = settings.Delivery.IsUnknown ? [DeliveryMethod.Network, DeliveryMethod.SpecifiedPickupDirectory]
            : settings.Delivery.IsKnown(out var delivery) ? [delivery]
            : new[] { DeliveryMethod.Network };
        return modes.SelectMany(_ => deliveries, (mode, delivery) => Resolve(connection, settings, mode, delivery, options));
    }

    private static Channel Resolve(MailConnection connection, ConnectionSettings settings, TransportMode mode, DeliveryMethod delivery, PolicyOptions options)
    {
        settings.Host.IsKnown(out var host);
        int? port = settings.Port.IsKnown(out var written) && written != 0 ? written
            : settings.Port.IsUnknown ? null
            : DefaultPort(connection.Library, mode);
        var kind = delivery == DeliveryMethod.Network ? KindOf(port, mode) : ChannelKind.Pickup;
        return new Channel(connection, settings, host, port, mode, kind, options);
    }

    // System.Net.Mail, SmtpClient: EnableSsl is false until set. MailKit, MailService.Connect: options = Auto.
    private static TransportMode DefaultMode(MailLibrary library) =>
        library == MailLibrary.SystemNetMail ? TransportMode.None : TransportMode.Auto;

    // MailKit, SmtpClient.ComputeDefaultValues: port 0 becomes 465 with SslOnConnect, else 25, never 587.
    private static int DefaultPort(MailLibrary library, TransportMode mode) =>
        library == MailLibrary.MailKit && mode == TransportMode.SslOnConnect ? 465 : 25;

    private static ChannelKind KindOf(int? port, TransportMode mode) => (mode, port) switch
    {
        (TransportMode.Auto, 465) => ChannelKind.ImplicitTls,
        (TransportMode.Auto, null) => ChannelKind.DependsOnPort,
        (TransportMode.SslOnConnect, 587 or 25) => ChannelKind.HandshakeFails,
        (TransportMode.SslOnConnect, _) => ChannelKind.ImplicitTls,
        (_, 465) => ChannelKind.Hangs,
        (TransportMode.StartTls, _) => ChannelKind.StartTlsRequired,
        (TransportMode.None, _) => ChannelKind.ClearText,
        _ => ChannelKind.Opportunistic,
    };
}
