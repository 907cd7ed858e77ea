using SmtpConfigAnalyzers.Languages;
using SmtpConfigAnalyzers.Model;
using SmtpConfigAnalyzers.Policy;

namespace SmtpConfigAnalyzers.Rules.Transport;

/// <summary>
/// SMTP1011: only always, true and yes require STARTTLS; any other text is taken for absent (MailKit, MailService.GetSecureSocketOptions).
/// </summary>
public sealed class UseAStrictStartTlsQuery() : TransportRule(
    "SMTP1011",
    "The starttls value is unknown",
    "MailKit does not know starttls={0}: TLS stays optional, and an attacker who hides STARTTLS gets {1} in clear text. {2}.",
    cwe: 757)
{
    /// <inheritdoc/>
    public override bool IsBrokenBy(Channel channel) =>
        channel is { Kind: ChannelKind.Opportunistic, Settings.UnknownStartTlsValue: not null, IsTrusted: false,
            HostClass: not HostClass.Loopback, Connection.IsGuarded: false };

    /// <inheritdoc/>
    public override Place? Culprit(Channel channel) => channel.Settings.Mode.Place;

    /// <inheritdoc/>
    public override Phrase[] Arguments(Channel channel) =>
        [$"{channel.Settings.UnknownStartTlsValue}", channel.Payload(), EndpointChoice.Encrypt(channel).Instruction(channel)];

    /// <inheritdoc/>
    public override IEnumerable<Remedy> Remedies(Channel channel) => EndpointChoice.Encrypt(channel);
}
