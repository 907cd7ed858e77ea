using SmtpConfigAnalyzers.Languages;
using SmtpConfigAnalyzers.Model;
using SmtpConfigAnalyzers.Policy;

namespace SmtpConfigAnalyzers.Rules.Transport;

/// <summary>SMTP1007: without TLS everybody on the way reads what is sent (RFC 4954, section 9; RFC 8314, section 4.1).</summary>
public sealed class EncryptTheConnection() : TransportRule(
    "SMTP1007",
    "The connection is not encrypted",
    "{0}: {1} to {2} in clear text. {3}.",
    cwe: 319)
{
    /// <inheritdoc/>
    public override bool IsBrokenBy(Channel channel) =>
        channel is { Kind: ChannelKind.ClearText, IsWorthProtecting: true, IsTrusted: false, HostClass: not HostClass.Loopback };

    /// <inheritdoc/>
    public override Place? Culprit(Channel channel) => channel.Settings.Mode.Place;

    /// <inheritdoc/>
    public override Phrase[] Arguments(Channel channel) =>
        [channel.TlsIsOff(), channel.Goes($"travel"), channel.Server(), EndpointChoice.Encrypt(channel).Instruction(channel)];

    /// <inheritdoc/>
    public override IEnumerable<Remedy> Remedies(Channel channel) => EndpointChoice.Encrypt(channel);
}
