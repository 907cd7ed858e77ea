using SmtpConfigAnalyzers.Languages;
using SmtpConfigAnalyzers.Model;
using SmtpConfigAnalyzers.Policy;
using SmtpConfigAnalyzers.Providers;

namespace SmtpConfigAnalyzers.Rules.Transport;

/// <summary>
/// SMTP1015: a provider's servers for reading mail have names of their own. Names are compared, never guessed: smtp.mail.com is one letter
/// from smtp.gmail.com and right.
/// </summary>
public sealed class CheckTheHost : TransportRule
{
    /// <summary>Creates the rule.</summary>
    public CheckTheHost()
        : base("SMTP1015", "The host may be the wrong one", "'{0}' is {1}; mail is submitted to '{2}'.", cwe: 573) =>
        (Severity, StatesNoFault) = (RuleSeverity.Info, true);

    /// <inheritdoc/>
    public override bool IsBrokenBy(Channel channel) =>
        channel is { Kind: not ChannelKind.Pickup, HostClass: HostClass.Public, Provider: null, IsTrusted: false }
            && MistakenHost.Find(channel.Host) is not null;

    /// <inheritdoc/>
    public override Place? Culprit(Channel channel) => channel.Settings.Host.Place;

    /// <inheritdoc/>
    public override bool IsAboutHost => true;

    /// <inheritdoc/>
    public override Phrase[] Arguments(Channel channel) =>
        [$"{channel.Host}", MistakenHost.Find(channel.Host)!.What, $"{MistakenHost.Find(channel.Host)!.Instead}"];

    /// <inheritdoc/>
    public override IEnumerable<Remedy> Remedies(Channel channel) =>
        EndpointChoice.At(MistakenHost.Find(channel.Host)!.Instead, port: null, channel);
}
