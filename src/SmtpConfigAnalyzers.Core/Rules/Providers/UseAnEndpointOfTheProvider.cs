using SmtpConfigAnalyzers.Languages;
using SmtpConfigAnalyzers.Model;
using SmtpConfigAnalyzers.Policy;
using SmtpConfigAnalyzers.Providers;

namespace SmtpConfigAnalyzers.Rules.Providers;

/// <summary>SMTP4001: what a port means is the provider's to say; docs/providers.md names the page of each.</summary>
/// <param name="ofPort">Whether it is about ports that the provider does not serve, or about those that it serves in another mode.</param>
public sealed class UseAnEndpointOfTheProvider(bool ofPort) : TransportRule(
    "SMTP4001",
    "The provider does not serve this port this way",
    "{0} at {1}: {2}. {3}.",
    cwe: 573)
{
    /// <inheritdoc/>
    public override bool IsBrokenBy(Channel channel) =>
        channel is { CanWork: false, Kind: not ChannelKind.Pickup, HostClass: not HostClass.Loopback, Port: { } port }
        && channel.Provider is { } provider && (ofPort ? provider.Lacks(port) : provider.Serves(port));

    /// <inheritdoc/>
    public override Place? Culprit(Channel channel) => (ofPort ? null : channel.Settings.Mode.Place) ?? channel.Settings.Port.Place;

    /// <inheritdoc/>
    public override IEnumerable<Place?> Parts(ConnectionSettings settings) => [settings.Host.Place, .. base.Parts(settings)];

    /// <inheritdoc/>
    public override Phrase[] Arguments(Channel channel)
    {
        var (says, happens) = Case(channel, channel.Provider!, channel.Port!.Value);
        return [$"{channel.Provider!.Name} {says}", channel.Server(), happens,
            EndpointChoice.KeepOrMove(channel).Instruction(channel, saysWho: false)];
    }

    /// <inheritdoc/>
    public override IEnumerable<Remedy> Remedies(Channel channel) => EndpointChoice.KeepOrMove(channel);

    private static (Phrase Says, Phrase Happens) Case(Channel channel, Provider provider, int port) => channel.Kind switch
    {
        _ when provider.Refused.Contains(port) => ($"serves {provider.Best()} and refuses {port}", $"no connection is made"),
        _ when provider.Lacks(port) => ($"documents only {provider.Listing()}", $"{port} may be closed"),
        ChannelKind.Hangs => ($"serves {port} with implicit TLS", $"{channel.SpelledMode()} waits for a greeting and hangs"),
        _ => ($"serves {port} with STARTTLS", $"{channel.SpelledMode()} starts TLS at once and the handshake fails"),
    };
}
