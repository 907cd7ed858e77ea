using SmtpConfigAnalyzers.Providers;

namespace SmtpConfigAnalyzers.Policy;

/// <summary>What a user may set, under the stem <c>smtplint.</c>.</summary>
public sealed record PolicyOptions
{
    /// <summary>Nothing set.</summary>
    public static PolicyOptions Default { get; } = new();

    /// <summary>Hosts where clear text, optional TLS and port 25 are accepted; what cannot work is still reported.</summary>
    public IReadOnlyList<HostPattern> TrustedHosts { get; init; } = [];

    /// <summary>Further hosts of a private network.</summary>
    public IReadOnlyList<HostPattern> InternalHosts { get; init; } = [];

    /// <summary>What further hosts serve, and hosts of which the table is out of date.</summary>
    public IReadOnlyList<Provider> AdditionalProviders { get; init; } = [];

    /// <summary>
    /// Whether 465 with implicit TLS is offered before 587 with STARTTLS where no provider is known (RFC 8314, section 3.3, and RFC 9325,
    /// section 3.2, prefer it).
    /// </summary>
    public bool PrefersImplicitTls { get; init; }

    /// <summary>Whether one risky combination of settings is enough: the strict reading of values that are not known.</summary>
    public bool ReportsUnknownValues { get; init; }

    /// <summary>Reads the options.</summary>
    /// <param name="read">Gives an option's text by its full key, or <see langword="null"/>. A value that is not understood counts as not
    /// set.</param>
    public static PolicyOptions Read(Func<string, string?> read) => new()
    {
        TrustedHosts = HostPattern.ParseList(read("smtplint.trusted_hosts")),
        InternalHosts = HostPattern.ParseList(read("smtplint.internal_hosts")),
        AdditionalProviders = Provider.ParseList(read("smtplint.additional_providers")),
        PrefersImplicitTls = Is(read("smtplint.preferred_submission"), "implicit_tls"),
        ReportsUnknownValues = Is(read("smtplint.unknown_values"), "report"),
    };

    private static bool Is(string? text, string value) => string.Equals(text?.Trim(), value, StringComparison.OrdinalIgnoreCase);
}
