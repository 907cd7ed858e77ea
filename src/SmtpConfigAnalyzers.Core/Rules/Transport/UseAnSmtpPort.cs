using SmtpConfigAnalyzers.Languages;
using SmtpConfigAnalyzers.Model;
using SmtpConfigAnalyzers.Policy;

namespace SmtpConfigAnalyzers.Rules.Transport;

/// <summary>
/// SMTP1009: the port belongs to another protocol (IANA Service Name and Transport Protocol Port Number Registry) or to none.
/// </summary>
public sealed class UseAnSmtpPort() : TransportRule(
    "SMTP1009",
    "The port is not an SMTP port",
    "Port {0} is {1}, not SMTP: no mail will be sent. Use {2}.",
    cwe: 573)
{
    private static readonly Dictionary<int, string> Protocols = new()
    {
        [21] = "FTP", [22] = "SSH", [80] = "HTTP", [110] = "POP3", [143] = "IMAP", [443] = "HTTPS", [993] = "IMAP over TLS",
        [995] = "POP3 over TLS", [3306] = "MySQL", [5432] = "PostgreSQL", [6379] = "Redis",
    };

    /// <inheritdoc/>
    public override bool IsBrokenBy(Channel channel) =>
        channel.Kind != ChannelKind.Pickup && channel.Port is { } port
        && (port is < 1 or > 65535
            || (Protocols.ContainsKey(port) && channel.HostClass != HostClass.Loopback && !MayBeServed(channel, port)));

    /// <inheritdoc/>
    public override Place? Culprit(Channel channel) => channel.Settings.Port.Place;

    /// <inheritdoc/>
    public override Phrase[] Arguments(Channel channel) =>
    [
        $"{channel.Port}",
        Protocols.TryGetValue(channel.Port!.Value, out var protocol) ? new Phrase(protocol) : $"outside 1-65535",
        EndpointChoice.Move(channel).Destination(channel),
    ];

    /// <inheritdoc/>
    public override IEnumerable<Remedy> Remedies(Channel channel) => channel.Provider is null ? [] : EndpointChoice.Move(channel);

    // Some providers serve submission on the ports of the web, which no firewall closes; the table does not know all of them.
    private static bool MayBeServed(Channel channel, int port) =>
        channel.Provider?.Serves(port) == true || (port is 80 or 443 && channel.Provider?.Lacks(port) != true);
}
