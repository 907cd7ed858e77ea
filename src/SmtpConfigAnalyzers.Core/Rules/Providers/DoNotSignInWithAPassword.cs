using SmtpConfigAnalyzers.Languages;
using SmtpConfigAnalyzers.Model;
using SmtpConfigAnalyzers.Policy;
using SmtpConfigAnalyzers.Providers;

namespace SmtpConfigAnalyzers.Rules.Providers;

/// <summary>
/// SMTP4005: docs/providers.md names the page of each provider. Where no AUTH is offered, MailKit's Authenticate throws
/// (MailKit, SmtpClient.Authenticate); System.Net.Mail sends without it (dotnet/runtime, SmtpConnection.GetConnectionAsync).
/// </summary>
public sealed class DoNotSignInWithAPassword() : SignInRule(
    "SMTP4005",
    "The provider accepts no passwords",
    "{0}: signing in fails. {1}.",
    cwe: 477)
{
    /// <inheritdoc/>
    protected override bool IsBrokenBy(ProviderSignIn expected, Channel channel) =>
        expected.RefusesPasswords && (expected.Accepted != SignInMethods.None || channel.Connection.Library == MailLibrary.MailKit);

    /// <inheritdoc/>
    protected override Phrase[] Arguments(Provider provider, ProviderSignIn expected, Channel channel) => expected switch
    {
        { Accepted: SignInMethods.None } => [$"{provider.Name} offers no AUTH at {channel.Server()}", $"Send without signing in"],
        { PasswordsEnded: { } date } => [$"{provider.Name} has accepted no passwords over SMTP since {date}", InsteadOfPasswords(channel)],
        _ => [$"{provider.Name} accepts no passwords over SMTP", InsteadOfPasswords(channel)],
    };

    // System.Net.Mail knows LOGIN, NTLM and GSSAPI (dotnet/runtime, issue 76253).
    private static Phrase InsteadOfPasswords(Channel channel) =>
        channel.Connection.Library == MailLibrary.MailKit ? $"Use OAuth 2.0"
        : (Phrase)$"Use OAuth 2.0 with {Wording.MailKit(channel.Connection.LacksMailKit)}";
}
