using SmtpConfigAnalyzers.Languages;
using SmtpConfigAnalyzers.Model;
using SmtpConfigAnalyzers.Policy;

namespace SmtpConfigAnalyzers.Rules.Transport;

/// <summary>SMTP1010: Auto is implicit TLS on 465 and opportunistic elsewhere (MailKit, SmtpClient.ComputeDefaultValues).</summary>
public sealed class DoNotLeaveTheModeToThePort : TransportRule
{
    /// <summary>Creates the rule.</summary>
    public DoNotLeaveTheModeToThePort()
        : base(
            "SMTP1010",
            "The mode depends on the port",
            "Auto is implicit TLS on port 465 and optional TLS elsewhere: an attacker who hides STARTTLS gets {0} in clear text. "
            + "Use port == 465 ? SslOnConnect : StartTls.",
            cwe: 757) => Severity = RuleSeverity.Info;

    /// <inheritdoc/>
    public override bool IsBrokenBy(Channel channel) =>
        channel is { Mode: TransportMode.Auto, IsWorthProtecting: true, IsTrusted: false, HostClass: not HostClass.Loopback,
            Connection: { IsGuarded: false, Words.AreKeys: false } }
        && (channel.Kind == ChannelKind.DependsOnPort
            || channel.Connection.Possibilities.Any(other => !other.Port.Equals(channel.Settings.Port)));

    /// <inheritdoc/>
    public override Place? Culprit(Channel channel) => channel.Settings.Mode.Place;

    /// <inheritdoc/>
    public override Phrase[] Arguments(Channel channel) => [channel.Payload()];

    /// <inheritdoc/>
    public override IEnumerable<Remedy> Remedies(Channel channel) => [Remedy.DecideByPort];
}
