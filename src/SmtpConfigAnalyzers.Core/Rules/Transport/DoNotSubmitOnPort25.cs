using SmtpConfigAnalyzers.Languages;
using SmtpConfigAnalyzers.Model;
using SmtpConfigAnalyzers.Policy;

namespace SmtpConfigAnalyzers.Rules.Transport;

/// <summary>
/// SMTP1001: port 25 is for relay between servers (RFC 5321, section 4.5.4.2); programs submit on 587 (RFC 6409, section 3.1) or 465 (RFC
/// 8314, section 3.3).
/// </summary>
public sealed class DoNotSubmitOnPort25() : TransportRule(
    "SMTP1001",
    "Port 25 is not for submission",
    "Port 25 relays mail between servers and is often blocked for programs. {0}.",
    cwe: 319)
{
    /// <inheritdoc/>
    public override bool IsBrokenBy(Channel channel) =>
        channel is { Kind: not ChannelKind.Pickup, Port: 25, IsWorthProtecting: true, IsTrusted: false, HostClass: HostClass.Public
            or HostClass.Unknown }
        && channel.Provider?.ServesOnlyPort25 != true
        // a relay's own port, or as documented
        && !(channel.Connection.Library == MailLibrary.Unknown && (channel.Settings.Host.IsAbsent || channel.Provider?.Serves(25) == true));

    /// <inheritdoc/>
    public override Place? Culprit(Channel channel) => channel.Settings.Port.Place;

    /// <inheritdoc/>
    public override Phrase[] Arguments(Channel channel)
    {
        var moves = EndpointChoice.Move(channel);
        return [moves.Count > 0 || channel.Connection.Library == MailLibrary.Unknown
            ? $"Submit to {channel.Server()} on {moves.Destination(channel)}"
            : moves.Instruction(channel)];
    }

    /// <inheritdoc/>
    public override IEnumerable<Remedy> Remedies(Channel channel) => EndpointChoice.Move(channel);
}
