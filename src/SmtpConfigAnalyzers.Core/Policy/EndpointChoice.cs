using SmtpConfigAnalyzers.Model;

namespace SmtpConfigAnalyzers.Policy;

/// <summary>Chooses where a program should connect instead: what the host's provider serves, where that is known.</summary>
public static class EndpointChoice
{
    // Ports that a program may keep once the mode is right. 2525, 2587 and 8025 are STARTTLS alternates, 2465 and 8465
    // implicit-TLS alternates, which several providers document.
    private static readonly int[] StartTlsPorts = [587, 2525, 2587, 8025];
    private static readonly int[] ImplicitTlsPorts = [465, 2465, 8465];

    /// <summary>
    /// The remedy that encrypts the channel: on its own port where that can be, else on the best one. Empty if nothing certain can be
    /// offered.
    /// </summary>
    public static IReadOnlyList<Remedy> Encrypt(Channel channel) => [.. KeepOrMove(channel).Take(1)];

    /// <summary>
    /// The right mode for the port that is there, then the best endpoint of the other mode; where the port cannot stay, the endpoints to
    /// move to.
    /// </summary>
    public static IReadOnlyList<Remedy> KeepOrMove(Channel channel)
    {
        var moves = Move(channel);
        return Keep(channel) is { } keep && keep.Words(channel) is not null
            ? [keep, .. moves.Where(move => move.Mode != keep.Mode)]
            : moves;
    }

    /// <summary>The best endpoint on another port, then the best of the other mode.</summary>
    public static IReadOnlyList<Remedy> Move(Channel channel)
    {
        IEnumerable<Remedy> endpoints = channel.Provider is { } provider
                ? provider.BestFor(channel.Connection.Library)
                .GroupBy(endpoint => endpoint.Mode, (mode, best) => new Remedy(best.First().Port, mode) { Provider = provider.Name })
            : channel.Options.PrefersImplicitTls ? [Remedy.Submissions, Remedy.Submission]
            : [Remedy.Submission, Remedy.Submissions];
        return
        [
            .. endpoints.Where(endpoint => endpoint.Words(channel) is not null) // what can be said where the settings are
                // the one that leaves the mode alone changes less
                .OrderBy(endpoint =>
                    endpoint.Mode == TransportMode.StartTls && channel.Mode == TransportMode.StartTls && !channel.Options.PrefersImplicitTls
                    ? 0
                    : 1),
        ];
    }

    /// <summary>
    /// Where a known provider may be reached, if none of its endpoints is certain: only one source names them, or the provider leaves their
    /// mode out. Registered ports have one (RFC 6409, section 3.1; RFC 8314, section 3.3).
    /// </summary>
    public static IReadOnlyList<Remedy> Likely(Channel channel) =>
        channel.Provider is { } provider && provider.BestFor(channel.Connection.Library).Count == 0
            ?
            [
                .. provider.Endpoints.Where(endpoint => !endpoint.IsLastResort)
                    .Concat(provider.ModeUnstated.Contains(587) ? [new(587, TransportMode.StartTls)] : [])
                    .Concat(provider.ModeUnstated.Contains(465) ? [new(465, TransportMode.SslOnConnect)] : [])
                    .Where(endpoint => endpoint.Suits(channel.Connection.Library))
                    .GroupBy(endpoint => endpoint.Mode, (mode, same) =>
                        new Remedy(same.First().Port, mode) { OfferedBy = provider.Name, IsSingle = true })
                    .Where(remedy => remedy.Words(channel) is not null),
            ]
            : [];

    /// <summary>
    /// The remedy that sets another host, and its port where none is set; what the host then needs is the policy's to add.
    /// </summary>
    /// <returns>The remedy; none where the connection has several hosts, which one edit would make one.</returns>
    public static IReadOnlyList<Remedy> At(string host, int? port, Channel channel)
    {
        var isPortSaid = channel.Settings.Port.IsKnown(out var said) ? said != 0 : channel.Settings.Port.IsUnknown;
        return channel.Connection.Possibilities.All(other => other.Host.Equals(channel.Settings.Host))
            ? [new(isPortSaid ? null : port, null) { Host = host }]
            : [];
    }

    private static Remedy? Keep(Channel channel)
    {
        var library = channel.Connection.Library;
        if (channel.Port is not { } port)
        {
            return Remedy.RequireStartTls;
        }

        if (channel.Provider is { } provider)
        {
            var mayStay = port != 25 || channel.HostClass == HostClass.Internal || provider.ServesOnlyPort25;
            return !mayStay ? null : provider.Endpoints.FirstOrDefault(endpoint => endpoint.Port == port && endpoint.Suits(library)) switch
            {
                null => null,
                { StartsWithTls: true } => Remedy.UseImplicitTls,
                _ => Remedy.RequireStartTls,
            };
        }

        // A relay of one's own listens on 25 and may have no submission port.
        return StartTlsPorts.Contains(port) || (port == 25 && channel.HostClass == HostClass.Internal) ? Remedy.RequireStartTls
            : ImplicitTlsPorts.Contains(port) && library != MailLibrary.SystemNetMail ? Remedy.UseImplicitTls
            : null;
    }
}
