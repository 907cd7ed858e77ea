using SmtpConfigAnalyzers.Model;
using SmtpConfigAnalyzers.Providers;

namespace SmtpLint.Report.ProviderPages;

/// <summary>The right lines for a host: what no rule reports.</summary>
internal sealed class ProviderAdvice
{
    private readonly string _host;
    private readonly ProviderSignIn? _signIn;

    /// <summary>Chooses the endpoints.</summary>
    public ProviderAdvice(ProviderLookup lookup)
    {
        _host = lookup.Host;
        _signIn = lookup.Provider?.SignIn;
        MailKitEndpoint = Best(lookup.Provider, MailLibrary.MailKit);
        SystemNetMailEndpoint = Best(lookup.Provider, MailLibrary.SystemNetMail);
    }

    /// <summary>Where MailKit should connect.</summary>
    public ProviderEndpoint? MailKitEndpoint { get; }

    /// <summary>Where System.Net.Mail should connect; <see langword="null"/> if it cannot: it has no implicit TLS.</summary>
    public ProviderEndpoint? SystemNetMailEndpoint { get; }

    /// <summary>The lines for MailKit.</summary>
    public IReadOnlyList<string> MailKit =>
    [
        .. MailKitEndpoint is { } at
            ? [$"await client.ConnectAsync(\"{_host}\", {at.Port}, SecureSocketOptions.{at.Mode});"]
            : Array.Empty<string>(),
        .. _signIn?.Accepted == SignInMethods.None ? Array.Empty<string>()
            : _signIn?.RefusesPasswords == true ? ["await client.AuthenticateAsync(new SaslMechanismOAuth2(userName, accessToken));"]
            : [$"await client.AuthenticateAsync({User}, password);"],
    ];

    /// <summary>The lines for System.Net.Mail; none if it cannot send there.</summary>
    public IReadOnlyList<string> SystemNetMail =>
        SystemNetMailEndpoint is not { } at || (_signIn is { RefusesPasswords: true, Accepted: not SignInMethods.None }) ? []
        :
        [
            $"using var client = new SmtpClient(\"{_host}\", {at.Port}) {{ EnableSsl = true }};",
            .. _signIn?.Accepted == SignInMethods.None
                ? Array.Empty<string>()
                : [$"client.Credentials = new NetworkCredential({User}, password);"],
        ];

    /// <summary>Why System.Net.Mail has no lines.</summary>
    public string WhyNotSystemNetMail =>
        SystemNetMailEndpoint is null ? "It cannot: it has no implicit TLS." : "It cannot: it has no OAuth 2.0.";

    /// <summary>The section for a program that reads MailKit's modes by name.</summary>
    public IReadOnlyList<string> AppSettings =>
        MailKitEndpoint is not { } at
        ? []
        : [$"\"Smtp\": {{ \"Host\": \"{_host}\", \"Port\": {at.Port}, \"SecureSocketOptions\": \"{at.Mode}\" }}"];

    /// <summary>What is accepted, in words; <see langword="null"/> if that is not known.</summary>
    public string? Accepts => _signIn?.Accepted switch
    {
        null => null,
        SignInMethods.None => "no sign-in: the server does not offer AUTH",
        { } accepted => string.Join(" or ", Methods(accepted).Select(method => method.Words)),
    };

    /// <summary>What is accepted, each by the word of <c>smtplint.additional_providers</c> and in plain words.</summary>
    public static IEnumerable<(string Word, string Words)> Methods(SignInMethods accepted) =>
        new[] { (SignInMethods.Password, "password", "a password"), (SignInMethods.AppPassword, "app_password", "an app password"),
            (SignInMethods.OAuth, "oauth", "OAuth 2.0") }
            .Where(method => (accepted & method.Item1) != 0).Select(method => (method.Item2, method.Item3));

    private string User => _signIn?.UserNames.FirstOrDefault() is { } name ? $"\"{name}\"" : "userName";

    // RFC 6409, section 3.1, where nothing is known. What has one source alone is shown here, and never written by a fix.
    private static ProviderEndpoint? Best(Provider? provider, MailLibrary library) =>
        provider is null ? new(587, TransportMode.StartTls)
        : provider.BestFor(library).FirstOrDefault()
        ?? provider.Endpoints.FirstOrDefault(endpoint => endpoint.Suits(library) && !endpoint.IsLastResort);
}
