using SmtpConfigAnalyzers.Policy;
using SmtpConfigAnalyzers.Settings;

namespace SmtpConfigAnalyzers.Rules.Transport;

/// <summary>SMTP1009: the port belongs to another protocol (IANA Service Name and Transport Protocol Port Number Registry) or to none.</summary>
public sealed class UseAnSmtpPort() : TransportRule(
    "SMTP1009",
    "The port is not an SMTP port",
    "Port {0} is {1}, not SMTP: no mail will be sent. Use {2}.",
    cwe: 573)
{
    /// <inheritdoc/>
    public override bool IsBrokenBy(Channel channel) =>
        channel.Kind != ChannelKind.Pickup && channel.Port is { } port
        && (IsOutOfRange(port) || (ProtocolOf(port) is not null && channel.HostClass != HostClass.Loopback && !MayBeServed(channel, port)));

    /// <inheritdoc/>
    public override Place? Culprit(Channel channel) => channel.Settings.Port.Place;

    /// <inheritdoc/>
    public override string[] Arguments(Channel channel) =>
        [$"{channel.Port}", ProtocolOf(channel.Port) ?? "outside 1-65535", EndpointChoice.Move(channel).Destination(channel)];

    /// <inheritdoc/>
    public override IEnumerable<Remedy> Remedies(Channel channel) => channel.Provider is null ? [] : EndpointChoice.Move(channel);

    // Some providers serve submission on the ports of the web, which no firewall closes.
    private static bool MayBeServed(Channel channel, int port) =>
        channel.Provider?.Serves(port) ?? (port is 80 or 443 && channel.HostClass == HostClass.Unknown);

    private static bool IsOutOfRange(int port) => port is < 1 or > 65535;

    private static string? ProtocolOf(int? port) => port switch
    {
        21 => "FTP",
        22 => "SSH",
        80 => "HTTP",
        110 => "POP3",
        143 => "IMAP",
        443 => "HTTPS",
        993 => "IMAP over TLS",
        995 => "POP3 over TLS",
        3306 => "MySQL",
        5432 => "PostgreSQL",
        6379 => "Redis",
        _ => null,
    };
}
