using SmtpConfigAnalyzers.Languages;
using SmtpConfigAnalyzers.Model;
using SmtpConfigAnalyzers.Policy;

namespace SmtpConfigAnalyzers.Rules.Transport;

/// <summary>
/// SMTP1005: port 465 expects TLS from the first byte (RFC 8314, section 3.3), which System.Net.Mail cannot do, whatever EnableSsl says
/// (Microsoft's remarks on SmtpClient.EnableSsl).
/// </summary>
public sealed class DoNotUsePort465WithSystemNetMail() : TransportRule(
    "SMTP1005",
    "System.Net.Mail cannot use port 465",
    "System.Net.Mail does not support implicit TLS: sending on port 465 hangs (100 s by default). Use {0}.",
    cwe: 573)
{
    /// <inheritdoc/>
    public override bool IsBrokenBy(Channel channel) =>
        channel is { Kind: ChannelKind.Hangs, Port: 465, Connection.Library: MailLibrary.SystemNetMail, HostClass: not HostClass.Loopback };

    /// <inheritdoc/>
    public override Place? Culprit(Channel channel) => channel.Settings.Port.Place;

    /// <inheritdoc/>
    public override Phrase[] Arguments(Channel channel)
    {
        var moves = EndpointChoice.Move(channel);
        return [moves.Count == 0 ? moves.Destination(channel)
            : $"{moves.Destination(channel)}, or {Wording.MailKit(channel.Connection.LacksMailKit)}"];
    }

    /// <inheritdoc/>
    public override IEnumerable<Remedy> Remedies(Channel channel) => EndpointChoice.Move(channel);
}
