using SmtpConfigAnalyzers.Languages;
using SmtpConfigAnalyzers.Policy;
using SmtpConfigAnalyzers.Providers;

namespace SmtpConfigAnalyzers.Rules.Providers;

/// <summary>
/// SMTP4007: some may sign in with a password until the date and after it, so nothing is wrong yet. The rule asks no clock: a release turns
/// it into SMTP4005.
/// </summary>
public sealed class PlanForOAuth : SignInRule
{
    /// <summary>Creates the rule.</summary>
    public PlanForOAuth()
        : base("SMTP4007", "The provider is about to switch passwords off",
            "{0} turns passwords over SMTP off by default at the end of {1} ({2}). Plan for OAuth 2.0 with MailKit.", cwe: 477) =>
        (Severity, StatesNoFault) = (RuleSeverity.Info, true);

    /// <inheritdoc/>
    protected override bool IsBrokenBy(ProviderSignIn expected, Channel channel) =>
        expected is { PasswordsOffByDefault: not null, RefusesPasswords: false };

    /// <inheritdoc/>
    protected override Phrase[] Arguments(Provider provider, ProviderSignIn expected, Channel channel) =>
        [$"{provider.Name}", new(expected.PasswordsOffByDefault!), $"{expected.Announcement}"];
}
