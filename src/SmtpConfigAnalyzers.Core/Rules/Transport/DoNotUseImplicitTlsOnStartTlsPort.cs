using SmtpConfigAnalyzers.Languages;
using SmtpConfigAnalyzers.Model;
using SmtpConfigAnalyzers.Policy;

namespace SmtpConfigAnalyzers.Rules.Transport;

/// <summary>
/// SMTP1004: servers greet in plain text on 587 and 25 and upgrade with STARTTLS (RFC 3207, section 4), so a TLS handshake as first word
/// fails.
/// </summary>
public sealed class DoNotUseImplicitTlsOnStartTlsPort() : TransportRule(
    "SMTP1004",
    "Implicit TLS fails on a STARTTLS port",
    "{0} starts TLS at once but port {1} greets in plain text: the handshake fails and no mail is sent. {2}.",
    cwe: 573)
{
    /// <inheritdoc/>
    public override bool IsBrokenBy(Channel channel) =>
        channel is { Kind: ChannelKind.HandshakeFails, Port: 587 or 25, HostClass: not HostClass.Loopback };

    /// <inheritdoc/>
    public override Place? Culprit(Channel channel) => channel.Settings.Mode.Place ?? channel.Settings.Port.Place;

    /// <inheritdoc/>
    public override Phrase[] Arguments(Channel channel) =>
        [channel.SpelledMode(), $"{channel.Port}", EndpointChoice.KeepOrMove(channel).Instruction(channel)];

    /// <inheritdoc/>
    public override IEnumerable<Remedy> Remedies(Channel channel) => EndpointChoice.KeepOrMove(channel);
}
