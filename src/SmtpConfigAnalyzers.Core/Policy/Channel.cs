using SmtpConfigAnalyzers.Model;
using SmtpConfigAnalyzers.Providers;

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
    private Channel(
        MailConnection connection, ConnectionSettings settings, string? host, int? port, TransportMode mode, DeliveryMethod delivery,
        PolicyOptions options)
    {
        Connection = connection;
        Settings = settings;
        Written = WrittenHost.Parse(host);
        Host = Written?.Name ?? host;
        Port = port;
        Mode = mode;
        Options = options;
        HostClass = HostClassifier.Classify(Host, port, options);
        if (HostClass is HostClass.Public or HostClass.Internal)
        {
            Provider = ProviderTable.Find(Host, options.AdditionalProviders);
            SignInProvider = connection.PasswordSignIn is null ? null
                : ProviderTable.FindSignIn(Host, settings.User.IsKnown(out var user) ? user : null, options.AdditionalProviders);
        }

        Kind = delivery == DeliveryMethod.Network ? KindOf(port, mode, Provider) : ChannelKind.Pickup;
        IsTrusted = Host is { } name && options.TrustedHosts.Any(pattern => pattern.Matches(name));
    }

    /// <summary>The connection that this is a channel of.</summary>
    public MailConnection Connection { get; }

    /// <summary>The settings as they were written.</summary>
    public ConnectionSettings Settings { get; }

    /// <summary>What the user set for the judgement.</summary>
    public PolicyOptions Options { get; }

    /// <summary>The server's name, without what else was written with it; <see langword="null"/> if it is not known.</summary>
    public string? Host { get; }

    /// <summary>What was written for the host, if that is more than a name.</summary>
    public WrittenHost? Written { get; }

    /// <summary>What the name says.</summary>
    public HostClass HostClass { get; }

    /// <summary>What the host really serves; <see langword="null"/> if that is not known.</summary>
    public Provider? Provider { get; }

    /// <summary>
    /// Who says how one signs in with a user name and a password here; <see langword="null"/> if nobody does so, or that is not known.
    /// </summary>
    public Provider? SignInProvider { get; }

    /// <summary>Whether the user trusts the way to this host.</summary>
    public bool IsTrusted { get; }

    /// <summary>The port, by the library's default where none is set; <see langword="null"/> if it is not known.</summary>
    public int? Port { get; }

    /// <summary>The mode as written, or the library's default.</summary>
    public TransportMode Mode { get; }

    /// <summary>What happens on the wire.</summary>
    public ChannelKind Kind { get; }

    /// <summary>Whether a password goes to the server.</summary>
    public bool SendsPassword => Connection is { UsesCredentials: true, HasNoPassword: false };

    /// <summary>
    /// Whether a password travels, or the message leaves for a network that others can read. Of a client that is not known only the first
    /// counts.
    /// </summary>
    public bool IsWorthProtecting =>
        Connection.UsesCredentials || (HostClass == HostClass.Public && Connection.Library != MailLibrary.Unknown);

    /// <summary>Whether a connection can come about, as far as is known.</summary>
    public bool CanWork =>
        Kind is not (ChannelKind.Hangs or ChannelKind.HandshakeFails) && !(Port is { } port && Provider?.Lacks(port) == true);

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

    private static Channel Resolve(
        MailConnection connection, ConnectionSettings settings, TransportMode mode, DeliveryMethod delivery, PolicyOptions options)
    {
        settings.Host.IsKnown(out var host);
        int? port = settings.Port.IsKnown(out var written) && written != 0 ? written
            : settings.Port.IsUnknown ? null
            : DefaultPort(connection.Library, mode);
        return new Channel(connection, settings, host, port, mode, delivery, options);
    }

    // System.Net.Mail, SmtpClient: EnableSsl is false until set. MailKit, MailService.Connect: options = Auto.
    private static TransportMode DefaultMode(MailLibrary library) =>
        library == MailLibrary.SystemNetMail ? TransportMode.None : TransportMode.Auto;

    // MailKit, SmtpClient.ComputeDefaultValues: port 0 becomes 465 with SslOnConnect, else 25, never 587.
    private static int DefaultPort(MailLibrary library, TransportMode mode) =>
        library == MailLibrary.MailKit && mode == TransportMode.SslOnConnect ? 465 : 25;

    private static ChannelKind KindOf(int? port, TransportMode mode, Provider? provider)
    {
        if (mode == TransportMode.Auto && port is null)
        {
            return ChannelKind.DependsOnPort;
        }

        var serverStartsWithTls = port is { } number ? ServerStartsWithTls(number, provider) : null;
        if (mode == TransportMode.SslOnConnect || (mode == TransportMode.Auto && port == 465))
        {
            return serverStartsWithTls == false ? ChannelKind.HandshakeFails : ChannelKind.ImplicitTls;
        }

        return serverStartsWithTls == true ? ChannelKind.Hangs : mode switch
        {
            TransportMode.StartTls => ChannelKind.StartTlsRequired,
            TransportMode.None => ChannelKind.ClearText,
            _ => ChannelKind.Opportunistic,
        };
    }

    // What a provider serves is known better than what a port is registered for (RFC 8314, section 7.3; RFC 6409, section 3.1).
    private static bool? ServerStartsWithTls(int port, Provider? provider) =>
        provider?.Serves(port) == true ? provider.StartsWithTls(port)
        : port switch
        {
            465 => true,
            587 or 25 => false,
            _ => null,
        };
}
