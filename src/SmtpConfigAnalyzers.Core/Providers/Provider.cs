using SmtpConfigAnalyzers.Model;

namespace SmtpConfigAnalyzers.Providers;

/// <summary>What one host really serves.</summary>
/// <param name="Host">A name; a name in which <c>{region}</c> stands for one label; or, with a dot in front, the end of names.</param>
/// <param name="Name">Who serves it, as messages say it.</param>
/// <param name="Endpoints">The ports whose mode is known.</param>
public sealed record Provider(string Host, string Name, IReadOnlyList<ProviderEndpoint> Endpoints)
{
    // Where a port must change: implicit TLS before an upgrade (RFC 9325, section 3.2), the registered port before its alternates.
    private static readonly int[] Order = [465, 587, 2587, 2525, 8025];

    /// <summary>Whether the provider documents every port that it serves.</summary>
    public bool IsComplete { get; init; }

    /// <summary>The ports that the provider says it does not serve.</summary>
    public IReadOnlyList<int> Refused { get; init; } = [];

    /// <summary>The ports that the provider names without their mode.</summary>
    public IReadOnlyList<int> ModeUnstated { get; init; } = [];

    /// <summary>How one signs in; <see langword="null"/> if that is not known.</summary>
    public ProviderSignIn? SignIn { get; init; }

    /// <summary>Whether port 25 is all that the host serves.</summary>
    public bool ServesOnlyPort25 => ModeUnstated.Count == 0 && Endpoints.All(endpoint => endpoint.Port == 25);

    /// <summary>Whether the host serves <paramref name="port"/>, in whatever mode.</summary>
    public bool Serves(int port) => ModeUnstated.Contains(port) || Endpoints.Any(endpoint => endpoint.Port == port);

    /// <summary>Whether the host is known not to serve <paramref name="port"/>: the provider says so, or lists all others.</summary>
    public bool Lacks(int port) => Refused.Contains(port) || (IsComplete && !Serves(port));

    /// <summary>
    /// Whether the server waits for a TLS handshake on <paramref name="port"/>; <see langword="null"/> if that is not known.
    /// </summary>
    public bool? StartsWithTls(int port)
    {
        bool? answer = null;
        foreach (var endpoint in Endpoints.Where(endpoint => endpoint.Port == port))
        {
            if (answer is { } other && other != endpoint.StartsWithTls)
            {
                return null;
            }

            answer = endpoint.StartsWithTls;
        }

        return answer;
    }

    /// <summary>The endpoints that <paramref name="library"/> may be moved to, the best first.</summary>
    public IReadOnlyList<ProviderEndpoint> BestFor(MailLibrary library)
    {
        var certain = Endpoints.Where(endpoint => endpoint.IsCertain).ToList();
        var offered = certain.All(endpoint => endpoint.IsLastResort)
            ? certain.Where(endpoint => endpoint.Port != 25 || ServesOnlyPort25)
            : certain.Where(endpoint => !endpoint.IsLastResort);
        return [.. offered.Where(endpoint => endpoint.Suits(library)).OrderBy(endpoint => !endpoint.StartsWithTls).ThenBy(Rank)];
    }

    /// <summary>Reads the option <c>smtplint.additional_providers</c>.</summary>
    /// <param name="list">
    /// Entries <c>host:port/mode</c>, whose mode is <c>implicit</c> or <c>starttls</c>, and <c>host/way</c>, which say how one signs in;
    /// separated by commas or blanks. An entry that is not understood is left out.
    /// </param>
    /// <returns>A row for each host, with all of its entries; not taken for complete.</returns>
    public static IReadOnlyList<Provider> ParseList(string? list) =>
        [.. (list ?? "").Split([',', ' '], StringSplitOptions.RemoveEmptyEntries)
            .Select(ParseEntry)
            .Where(entry => entry.Host is not null)
            .GroupBy(entry => entry.Host, StringComparer.Ordinal)
            .Select(group =>
                new Provider(group.Key!, "Your provider", [.. group.Select(entry => entry.Endpoint).OfType<ProviderEndpoint>().Distinct()])
            {
                SignIn = group.Select(entry => entry.SignIn).OfType<ProviderSignIn>().LastOrDefault(),
            })];

    private static (string? Host, ProviderEndpoint? Endpoint, ProviderSignIn? SignIn) ParseEntry(string entry)
    {
        var colon = entry.IndexOf(':');
        var slash = entry.IndexOf('/');
        if (colon < 0 && slash > 0 && ProviderSignIn.Parse(entry.Substring(slash + 1)) is { } signIn)
        {
            return (HostName.Normalize(entry.Substring(0, slash)), null, signIn);
        }

        TransportMode? mode = entry.Substring(slash + 1).ToLowerInvariant() switch
        {
            "implicit" or "implicit_tls" => TransportMode.SslOnConnect,
            "starttls" => TransportMode.StartTls,
            _ => null,
        };
        return colon > 0 && slash > colon && mode is { } known
            && PortNumber.Parse(entry.Substring(colon + 1, slash - colon - 1)) is { } port
            ? (HostName.Normalize(entry.Substring(0, colon)), new ProviderEndpoint(port, known), null)
            : default;
    }

    private static int Rank(ProviderEndpoint endpoint) => Array.IndexOf(Order, endpoint.Port) is >= 0 and var rank ? rank : Order.Length;
}
