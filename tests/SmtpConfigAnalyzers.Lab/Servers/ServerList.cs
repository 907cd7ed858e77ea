namespace SmtpConfigAnalyzers.Lab.Servers;

/// <summary>The servers of the lab, as <c>Servers/config/master.cf</c> sets them up.</summary>
internal static class ServerList
{
    private const string Strict = "strict.contoso.com";
    private const string Lax = "lax.contoso.com";
    private const string NoAuth = "noauth.contoso.com";
    private const string Odd = "odd.contoso.com";
    private const string Stripped = "stripped.contoso.com";
    private const string Mitm = "mitm.contoso.com";
    private const string Impostor = "impostor.contoso.com";

    /// <summary>The columns of the matrix: each port with every server that programs may meet there.</summary>
    public static IReadOnlyList<Server> Matrix { get; } =
    [
        new("offers STARTTLS", Strict, 25) { OffersStartTls = true, TakesClearText = true },
        new("no STARTTLS", Lax, 25) { TakesClearText = true },
        new("no STARTTLS, no AUTH", NoAuth, 25) { TakesClearText = true, HasAuthentication = false },
        new("STARTTLS stripped", Stripped, 25) { Interception = Interception.Strip, RealHost = Strict, TakesClearText = true },
        new("man in the middle strips", Mitm, 25) { Interception = Interception.StripAndRelay, RealHost = Strict, TakesClearText = true },

        new("implicit TLS", Strict, 465) { StartsWithTls = true },
        new("impostor's certificate", Impostor, 465) { Interception = Interception.Impersonate, RealHost = Strict, StartsWithTls = true,
            IsTrusted = false },

        new("requires STARTTLS", Strict, 587) { OffersStartTls = true },
        new("offers STARTTLS", Lax, 587) { OffersStartTls = true, TakesClearText = true },
        new("STARTTLS stripped", Stripped, 587) { Interception = Interception.Strip, RealHost = Strict },
        new("man in the middle strips", Mitm, 587) { Interception = Interception.StripAndRelay, RealHost = Strict, TakesClearText = true },
        new("impostor's certificate", Impostor, 587) { Interception = Interception.Impersonate, RealHost = Strict, OffersStartTls = true,
            IsTrusted = false },

        new("requires STARTTLS", Strict, 2525) { OffersStartTls = true },
        new("no STARTTLS", Lax, 2525) { TakesClearText = true },
        new("implicit TLS", Odd, 2525) { StartsWithTls = true },
        new("man in the middle strips", Mitm, 2525) { Interception = Interception.StripAndRelay, RealHost = Strict, TakesClearText = true },

        new("implicit TLS", Strict, 2465) { StartsWithTls = true },
        new("offers STARTTLS", Odd, 2465) { OffersStartTls = true, TakesClearText = true },
        new("man in the middle strips", Mitm, 2465) { Interception = Interception.StripAndRelay, RealHost = Odd, TakesClearText = true },
    ];

    /// <summary>Where the fixes of programs for the servers above may lead.</summary>
    public static IReadOnlyList<Server> Alternatives { get; } =
    [
        new("implicit TLS", Lax, 465) { StartsWithTls = true },
        new("implicit TLS", NoAuth, 465) { StartsWithTls = true },
        new("requires STARTTLS", NoAuth, 587) { OffersStartTls = true },
        new("implicit TLS", Odd, 465) { StartsWithTls = true },
        new("requires STARTTLS", Odd, 587) { OffersStartTls = true },
        new("passed on", Stripped, 465) { RealHost = Strict, StartsWithTls = true },
        new("impostor's certificate", Mitm, 465) { Interception = Interception.Impersonate, RealHost = Strict, StartsWithTls = true,
            IsTrusted = false },
    ];

    /// <summary>Where programs wait for as long as they like.</summary>
    public static Server Patient { get; } = new("implicit TLS", "patient.contoso.com", 465) { RealHost = Strict, StartsWithTls = true };

    /// <summary>Servers with certificates that must be refused, and the relays of a private network.</summary>
    public static IReadOnlyList<Server> Special { get; } =
    [
        .. WithCertificate("selfsigned.contoso.com", "self-signed certificate"),
        .. WithCertificate("expired.contoso.com", "expired certificate"),
        .. WithCertificate("wronghost.contoso.com", "certificate of another host"),
        new("relay", "relay", 25) { RealHost = Strict, OffersStartTls = true, TakesClearText = true },
        new("relay, man in the middle strips", "hub", 25) { Interception = Interception.StripAndRelay, RealHost = Strict,
            TakesClearText = true },
        Patient,
    ];

    /// <summary>What providers do when one signs in.</summary>
    public static IReadOnlyList<Server> SignIn { get; } =
    [
        new("OAuth 2.0 alone", "smtp-mail.outlook.com", 587) { OffersStartTls = true },
        new("no AUTH", "contoso-com.mail.protection.outlook.com", 25) { OffersStartTls = true, TakesClearText = true,
            HasAuthentication = false },
        new("knows apikey", "smtp.sendgrid.net", 587) { RealHost = Strict, OffersStartTls = true },
    ];

    /// <summary>Every server.</summary>
    public static IReadOnlyList<Server> All { get; } = [.. Matrix, .. Alternatives, .. Special, .. SignIn];

    /// <summary>The server at a port of a host.</summary>
    public static Server At(string host, int port) => All.Single(server => server.Host == host && server.Port == port);

    /// <summary>The servers that programs may meet on a port.</summary>
    public static IReadOnlyList<Server> On(int port) => [.. Matrix.Where(server => server.Port == port)];

    private static Server[] WithCertificate(string host, string title) =>
    [
        new(title, host, 465) { StartsWithTls = true, IsTrusted = false },
        new(title, host, 587) { OffersStartTls = true, TakesClearText = true, IsTrusted = false },
    ];
}
