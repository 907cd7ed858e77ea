using SmtpConfigAnalyzers.Languages;
using SmtpConfigAnalyzers.Model;
using SmtpConfigAnalyzers.Policy;
using SmtpConfigAnalyzers.Providers;

namespace SmtpConfigAnalyzers.Rules.Providers;

/// <summary>
/// SMTP4006: some providers want one user name from everybody, since the key says who it is; docs/providers.md names the page of each.
/// </summary>
public sealed class UseTheUserNameOfTheProvider() : SignInRule(
    "SMTP4006",
    "The provider expects another user name",
    "{0} expects {1}: signing in as {2} fails.",
    cwe: 573)
{
    /// <inheritdoc/>
    protected override bool IsBrokenBy(ProviderSignIn expected, Channel channel) =>
        channel.Settings.User.IsKnown(out var name) && !expected.Takes(name) && !Placeholder.IsForUser(name);

    /// <inheritdoc/>
    public override Place? Culprit(Channel channel) => channel.Settings.User.Place;

    /// <inheritdoc/>
    public override bool IsAboutUser => true;

    /// <inheritdoc/>
    protected override Phrase[] Arguments(Provider provider, ProviderSignIn expected, Channel channel) =>
        [$"{provider.Name}", NameOf(expected) is { } name ? $"the user name '{name}'" : (Phrase)$"a token for the user name",
            Shown(channel.Settings)];

    /// <inheritdoc/>
    public override IEnumerable<Remedy> Remedies(Channel channel) =>
        NameOf(channel.SignInProvider!.SignIn!) is { } name
            ? [new Remedy(null, null) { User = name, Provider = channel.SignInProvider.Name }]
            : [];

    private static string? NameOf(ProviderSignIn expected) => expected.UserNames.FirstOrDefault();

    // A key may be in the wrong place: only an address, or a word, is known not to be one.
    private static Phrase Shown(ConnectionSettings settings) =>
        settings.User.IsKnown(out var name) && (name.Contains('@') || (name.Length <= 20 && name.All(char.IsLetter)))
            ? $"'{name}'"
            : (Phrase)$"another name";
}
