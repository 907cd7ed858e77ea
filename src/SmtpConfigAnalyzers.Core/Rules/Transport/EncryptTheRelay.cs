using SmtpConfigAnalyzers.Languages;
using SmtpConfigAnalyzers.Model;
using SmtpConfigAnalyzers.Policy;

namespace SmtpConfigAnalyzers.Rules.Transport;

/// <summary>SMTP1008: a relay of one's own network may offer STARTTLS too (RFC 3207, section 4).</summary>
public sealed class EncryptTheRelay : TransportRule
{
    /// <summary>Creates the rule.</summary>
    public EncryptTheRelay()
        : base(
            "SMTP1008",
            "The relay is not encrypted",
            "TLS is off: anyone on the network can read the messages to {0}. {1}, if the relay offers STARTTLS.",
            cwe: 319) => Severity = RuleSeverity.Info;

    /// <inheritdoc/>
    public override bool IsBrokenBy(Channel channel) =>
        channel is { Kind: ChannelKind.ClearText, Connection.UsesCredentials: false, IsTrusted: false, HostClass: HostClass.Internal
            or HostClass.Unknown };

    /// <inheritdoc/>
    public override Place? Culprit(Channel channel) => channel.Settings.Mode.Place;

    /// <inheritdoc/>
    public override Phrase[] Arguments(Channel channel) => [channel.Server(), Choose(channel).Instruction(channel)];

    /// <inheritdoc/>
    public override IEnumerable<Remedy> Remedies(Channel channel) =>
        Choose(channel).Select(remedy => channel.Provider is null ? remedy with { OfferedBy = "the relay", IsSingle = true } : remedy);

    private static IReadOnlyList<Remedy> Choose(Channel channel) =>
        channel.Provider is null ? [Remedy.RequireStartTls] : EndpointChoice.Encrypt(channel);
}
