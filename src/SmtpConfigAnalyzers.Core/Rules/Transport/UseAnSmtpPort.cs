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
        && (IsOutOfRange(port) || (ProtocolOf(port) is not null && channel.HostClass != HostClass.Loopback));

    /// <inheritdoc/>
    public override Place? Culprit(Channel channel) => channel.Settings.Port.Place;

    /// <inheritdoc/>
    public override string[] Arguments(Channel channel) =>
        [$"{channel.Port}", ProtocolOf(channel.Port) ?? "outside 1-65535", channel.Connection.Library == MailLibrary.SystemNetMail ? "port 587 with EnableSsl" : "port 587 with STARTTLS"];

    private static bool IsOutOfRange(int port) => port is < 1 or > 65535;

    private static string? ProtocolOf(int? port) => port switch
    {
        21 => "FTP",
        22 => "SSH",
        110 => "POP3",
        143 => "IMAP",
        993 => "IMAP over TLS",
        995 => "POP3 over TLS",
        3306 => "MySQL",
        5432 => "PostgreSQL",
        6379 => "Redis",
        _ => null,
    };
}
