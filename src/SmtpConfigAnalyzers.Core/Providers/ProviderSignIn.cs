namespace SmtpConfigAnalyzers.Providers;

/// <summary>What a server takes from somebody who signs in.</summary>
[Flags]
public enum SignInMethods
{
    /// <summary>Nothing: it offers no AUTH.</summary>
    None = 0,

    /// <summary>A user name and the account's password, a key or a token.</summary>
    Password = 1,

    /// <summary>A user name and a password that is made for one program.</summary>
    AppPassword = 2,

    /// <summary>A user name and an OAuth 2.0 access token.</summary>
    OAuth = 4,
}

/// <summary>
/// How a provider wants its users to sign in. Dates are data: no clock is asked, so that a build stays as it is until the table changes.
/// </summary>
public sealed record ProviderSignIn
{
    /// <summary>What is accepted; <see langword="null"/> if that is not known.</summary>
    public SignInMethods? Accepted { get; init; }

    /// <summary>Since when passwords are refused, if the provider says so.</summary>
    public string? PasswordsEnded { get; init; }

    /// <summary>When passwords will be off by default; some users may still allow them.</summary>
    public string? PasswordsOffByDefault { get; init; }

    /// <summary>Who announced that, and when.</summary>
    public string? Announcement { get; init; }

    /// <summary>
    /// The user names that are accepted, <c>*</c> at the end stands for anything; empty if any may be. The first is the one to use.
    /// </summary>
    public IReadOnlyList<string> UserNames { get; init; } = [];

    /// <summary>The domains whose addresses have an account here; empty if that is not known.</summary>
    public IReadOnlyList<string> Accounts { get; init; } = [];

    /// <summary>The host whose accounts are signed in here too, as they are there; <see langword="null"/> if there is none.</summary>
    public string? AccountsOf { get; init; }

    /// <summary>Whether a user name that is an address is refused.</summary>
    public bool RefusesAddresses { get; init; }

    /// <summary>Whether no user name and password are accepted from anybody.</summary>
    public bool RefusesPasswords => Accepted is { } accepted && (accepted & (SignInMethods.Password | SignInMethods.AppPassword)) == 0;

    /// <summary>Whether a user name may be right. Upper and lower case are the same.</summary>
    public bool Takes(string user) =>
        UserNames.Count > 0 ? UserNames.Any(name => Matches(name, user.Trim())) : !(RefusesAddresses && user.Contains('@'));

    /// <summary>Whether a user name is an address that has an account here.</summary>
    internal bool Keeps(string user) =>
        user.LastIndexOf('@') is var at and > 0 && Accounts.Contains(user.Substring(at + 1).Trim(), StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads what the option <c>smtplint.additional_providers</c> says after a host.</summary>
    /// <param name="text"><c>oauth</c>, <c>password</c>, <c>app_password</c>, several with <c>+</c> between them, <c>none</c>, or
    /// <c>user=NAME</c>.</param>
    /// <returns>What it says; <see langword="null"/> if it is not understood.</returns>
    internal static ProviderSignIn? Parse(string text)
    {
        if (text.StartsWith("user=", StringComparison.OrdinalIgnoreCase))
        {
            return text.Substring("user=".Length) is { Length: > 0 } name ? new() { UserNames = [name] } : null;
        }

        var methods = text.Split('+').Select(MethodOf).ToList();
        return methods.Contains(null)
            ? null
            : new() { Accepted = methods.Aggregate(SignInMethods.None, (all, method) => all | method!.Value) };
    }

    private static bool Matches(string name, string user) =>
        name.EndsWith("*", StringComparison.Ordinal)
            ? user.StartsWith(name.TrimEnd('*'), StringComparison.OrdinalIgnoreCase)
            : user.Equals(name, StringComparison.OrdinalIgnoreCase);

    private static SignInMethods? MethodOf(string word) => word.ToLowerInvariant() switch
    {
        "password" => SignInMethods.Password,
        "app_password" => SignInMethods.AppPassword,
        "oauth" => SignInMethods.OAuth,
        "none" => SignInMethods.None,
        _ => null,
    };
}
