using SmtpConfigAnalyzers.Languages;
using SmtpConfigAnalyzers.Model;
using SmtpConfigAnalyzers.Policy;

namespace SmtpConfigAnalyzers.Rules.Transport;

/// <summary>
/// SMTP1003: on the submission port STARTTLS is what keeps password and message from being read (RFC 3207, section 4.3; RFC 8314, section
/// 4.1).
/// </summary>
public sealed class UseStartTlsOnPort587() : TransportRule(
    "SMTP1003",
    "Port 587 without STARTTLS",
    "{0} on port 587: {1} to {2} in clear text, unless it refuses them. {3}.",
    cwe: 319)
{
    /// <inheritdoc/>
    public override bool IsBrokenBy(Channel channel) =>
        channel is { Port: 587, Kind: ChannelKind.ClearText, IsTrusted: false, HostClass: not HostClass.Loopback };

    /// <inheritdoc/>
    public override Place? Culprit(Channel channel) => channel.Settings.Mode.Place;

    /// <inheritdoc/>
    public override Phrase[] Arguments(Channel channel) =>
        [channel.TlsIsOff(), channel.Goes($"go"), channel.Server(), EndpointChoice.Encrypt(channel).Instruction(channel)];

    /// <inheritdoc/>
    public override IEnumerable<Remedy> Remedies(Channel channel) => EndpointChoice.Encrypt(channel);
}
