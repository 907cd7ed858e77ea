using SmtpConfigAnalyzers.Providers;

namespace SmtpLint.Report.ProviderPages;

/// <summary>What somebody asked about: a host, or a provider by name.</summary>
/// <param name="Host">The host to connect to; with <c>{region}</c> in it, or a dot in front, the form of hosts.</param>
/// <param name="Provider">The row; <see langword="null"/> if the host is not known.</param>
internal sealed record ProviderLookup(string Host, Provider? Provider)
{
    // Labels without meaning.
    private static readonly string[] Anybody = ["", "smtp", "mail", "email", "com", "net", "org"];

    /// <summary>The host that was asked for instead, if it is known for a mistake.</summary>
    public MistakenHost? Mistake { get; private init; }

    /// <summary>Looks up a host, else a name.</summary>
    /// <param name="text">What was asked for.</param>
    /// <returns>One host, known or not; the hosts of one name; nothing if the text is neither.</returns>
    public static IReadOnlyList<ProviderLookup> Of(string text)
    {
        if (ProviderTable.Find(text, []) is { } row)
        {
            return [new(HostName.Normalize(text)!, row)];
        }

        if (MistakenHost.Find(text) is { } mistake)
        {
            return [new(mistake.Instead, ProviderTable.Find(mistake.Instead, [])) { Mistake = mistake }];
        }

        // "outlook.com", "sendgrid", "office365": the whole name, else a word of it, else a label of the host.
        Func<Provider, bool>[] ways =
        [
            provider => Is(provider.Name),
            provider => provider.Name.Split(' ').Any(Is),
            provider => !Anybody.Any(Is) && provider.Host.Split('.').Any(Is),
        ];
        var named = ways.Select(
            way => ProviderTable.All.Where(way).Select(provider => new ProviderLookup(provider.Host, provider)).ToList())
            .FirstOrDefault(found => found.Count > 0);
        return named ?? (HostName.Normalize(text) is { } name ? [new(name, null)] : []);

        bool Is(string word) => word.Equals(text.Trim(), StringComparison.OrdinalIgnoreCase);
    }
}
