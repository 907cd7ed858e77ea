using SmtpConfigAnalyzers.Languages;
using SmtpConfigAnalyzers.Model;
using SmtpConfigAnalyzers.Policy;

namespace SmtpConfigAnalyzers.Rules.Transport;

/// <summary>
/// SMTP1002: on 465 the server waits for a TLS handshake (RFC 8314, section 3.3) while every other mode waits for its greeting.
/// </summary>
public sealed class UseImplicitTlsOnPort465() : TransportRule(
    "SMTP1002",
    "Port 465 without implicit TLS hangs",
    "Port 465 expects TLS from the first byte but {0} waits for a plain-text greeting: Connect hangs (120 s by default). {1}.",
    cwe: 573)
{
    /// <inheritdoc/>
    public override bool IsBrokenBy(Channel channel) =>
        channel is { Kind: ChannelKind.Hangs, Port: 465, Connection.Library: not MailLibrary.SystemNetMail,
            HostClass: not HostClass.Loopback };

    /// <inheritdoc/>
    public override Place? Culprit(Channel channel) => channel.Settings.Mode.Place ?? channel.Settings.Port.Place;

    /// <inheritdoc/>
    public override Phrase[] Arguments(Channel channel) =>
        [channel.SpelledMode(), EndpointChoice.Encrypt(channel).Instruction(channel)];

    /// <inheritdoc/>
    public override IEnumerable<Remedy> Remedies(Channel channel) => EndpointChoice.Encrypt(channel);
}
