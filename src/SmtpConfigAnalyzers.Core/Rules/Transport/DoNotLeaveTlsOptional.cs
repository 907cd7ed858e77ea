using SmtpConfigAnalyzers.Languages;
using SmtpConfigAnalyzers.Model;
using SmtpConfigAnalyzers.Policy;

namespace SmtpConfigAnalyzers.Rules.Transport;

/// <summary>
/// SMTP1006: opportunistic TLS ends where somebody deletes the server's offer of STARTTLS (RFC 3207, section 6); a strict policy must
/// forbid plain text (RFC 9325, section 3.2).
/// </summary>
public sealed class DoNotLeaveTlsOptional() : TransportRule(
    "SMTP1006",
    "TLS is optional",
    "TLS is optional here: an attacker who hides STARTTLS gets {0} in clear text, and sending still succeeds. {1}.",
    cwe: 757)
{
    /// <inheritdoc/>
    public override bool IsBrokenBy(Channel channel) =>
        channel is { Kind: ChannelKind.Opportunistic, IsTrusted: false, HostClass: not HostClass.Loopback, Connection.IsGuarded: false }
        && (channel.IsWorthProtecting || channel.Port == 587);

    /// <inheritdoc/>
    public override Place? Culprit(Channel channel) => channel.Settings.Mode.Place;

    /// <inheritdoc/>
    public override Phrase[] Arguments(Channel channel) => [channel.Payload(), EndpointChoice.Encrypt(channel).Instruction(channel)];

    /// <inheritdoc/>
    public override IEnumerable<Remedy> Remedies(Channel channel) => EndpointChoice.Encrypt(channel);
}
