using SmtpConfigAnalyzers.Languages;
using SmtpConfigAnalyzers.Model;
using SmtpConfigAnalyzers.Policy;

namespace SmtpConfigAnalyzers.Rules.Transport;

/// <summary>
/// SMTP1013: REQUIRETLS is a parameter of the message, sent only where the server knows it (RFC 8689, section 4.3; MailKit,
/// SmtpClient.RequireTLS).
/// </summary>
public sealed class DoNotMistakeRequireTls() : TransportRule(
    "SMTP1013",
    "RequireTLS does not require TLS to this server",
    "RequireTLS asks later servers for TLS (RFC 8689), not this one: {0} may still travel to {1} in clear text. {2}.",
    cwe: 319)
{
    /// <inheritdoc/>
    public override bool IsBrokenBy(Channel channel) =>
        channel is { Kind: ChannelKind.Opportunistic or ChannelKind.ClearText or ChannelKind.DependsOnPort, Settings.RequireTls: not null,
            IsTrusted: false, HostClass: not HostClass.Loopback, Connection.IsGuarded: false };

    /// <inheritdoc/>
    public override Place? Culprit(Channel channel) => channel.Settings.RequireTls;

    /// <inheritdoc/>
    public override Phrase[] Arguments(Channel channel) =>
        [channel.Payload(), channel.Server(), EndpointChoice.Encrypt(channel).Instruction(channel)];

    /// <inheritdoc/>
    public override IEnumerable<Remedy> Remedies(Channel channel) => EndpointChoice.Encrypt(channel);
}
