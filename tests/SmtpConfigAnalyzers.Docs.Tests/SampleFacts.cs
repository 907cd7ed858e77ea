using SmtpConfigAnalyzers.Model;

namespace SmtpConfigAnalyzers.Docs.Tests;

/// <summary>Facts of every kind, for the rules that are about facts.</summary>
internal static class SampleFacts
{
    private static readonly Place Somewhere = new SamplePlace();

    /// <summary>A password that no message may show.</summary>
    public const string Secret = "correct-horse-battery-staple";

    public static IReadOnlyList<MailFact> All { get; } =
    [
        new PasswordFact(Somewhere, new Secret(Secret)),
        new PasswordFact(Somewhere, new Secret("changeme")),
        .. Enum.GetValues<AcceptedErrors>().Select(accepted => new CertificateFact(Somewhere, accepted)),
        // Tls12; Tls11 and Tls12; Tls12 and Tls13, as SslProtocols numbers them.
        .. new[] { 3072, 768 | 3072, 3072 | 12288 }.Select(versions => new TlsVersionFact(Somewhere, versions, AddsToOthers: false)),
        new RevocationFact(Somewhere),
        new SecretLogFact(Somewhere),
        new DefaultCredentialsFact(Somewhere),
        new UriCredentialsFact(Somewhere),
        new SystemNetMailFact(Somewhere),
        new NoHostFact(Somewhere),
        new StartTlsFact(Somewhere, new Version(4, 15, 0, 0)),
        new StartTlsFact(Somewhere, new Version(4, 16, 0, 0)),
        new NoHostFact(Somewhere) { IsInFile = true },
        new StoredPasswordFact(Somewhere, new Secret(Secret), "Password"),
        new CertificateFact(Somewhere, AcceptedErrors.All) { Switch = "\"trustServer\": false" },
        new ContradictionFact(Somewhere, "\"UseStartTls\": true", "\"UseSsl\": true"),
        new RejectedValueFact(Somewhere, "SecureSocketOptions", "TLS", $"None or Auto"),
        new UnreadableFileFact(Somewhere, "'}' is expected."),
        new DeadSettingFact(Somewhere, "enableSsl", "Squidex", $"Auto", Misleads: true),
        new DeadSettingFact(Somewhere, "enableSsl", "Squidex", $"Auto", Misleads: false),
    ];
}
