using SmtpConfigAnalyzers.Languages;
using SmtpConfigAnalyzers.Model;
using SmtpConfigAnalyzers.Policy;

namespace SmtpConfigAnalyzers.Rules.Transport;

/// <summary>
/// SMTP1012: a pickup directory takes files and opens no connection; System.Net.Mail throws when it is to be encrypted (SmtpClient.Send).
/// </summary>
public sealed class DoNotEnableSslForPickup() : TransportRule(
    "SMTP1012",
    "EnableSsl throws with pickup-directory delivery",
    "EnableSsl = true makes Send throw with pickup-directory delivery, which opens no connection. Remove it.",
    cwe: 573)
{
    /// <inheritdoc/>
    public override bool IsBrokenBy(Channel channel) => channel.Kind == ChannelKind.Pickup && channel.Mode == TransportMode.StartTls;

    /// <inheritdoc/>
    public override Place? Culprit(Channel channel) => channel.Settings.Mode.Place;

    /// <inheritdoc/>
    public override Phrase[] Arguments(Channel channel) => [];

    /// <inheritdoc/>
    public override IEnumerable<Remedy> Remedies(Channel channel) => [Remedy.RemoveTls];
}
