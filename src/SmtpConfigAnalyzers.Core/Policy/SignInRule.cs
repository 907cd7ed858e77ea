using SmtpConfigAnalyzers.Languages;
using SmtpConfigAnalyzers.Model;
using SmtpConfigAnalyzers.Providers;

namespace SmtpConfigAnalyzers.Policy;

/// <summary>
/// A rule about how one signs in with a user name and a password at a provider that is known. A proxy may answer at a host that the user
/// trusts.
/// </summary>
/// <inheritdoc cref="Rule(string, string, string, int)"/>
public abstract class SignInRule(string id, string title, string message, int cwe) : ConnectionRule(id, title, message, cwe)
{
    /// <inheritdoc/>
    public sealed override bool IsBrokenBy(Channel channel) =>
        channel is { SignInProvider.SignIn: { } expected, Kind: not ChannelKind.Pickup, IsTrusted: false } && IsBrokenBy(expected, channel);

    /// <inheritdoc/>
    public override Place? Culprit(Channel channel) => channel.Connection.PasswordSignIn;

    /// <inheritdoc/>
    public sealed override bool IsAboutHost => true;

    /// <inheritdoc/>
    public sealed override Phrase[] Arguments(Channel channel) =>
        Arguments(channel.SignInProvider!, channel.SignInProvider!.SignIn!, channel);

    /// <summary>Whether the provider refuses what the channel signs in with, in this rule's way.</summary>
    protected abstract bool IsBrokenBy(ProviderSignIn expected, Channel channel);

    /// <inheritdoc cref="Arguments(Channel)"/>
    protected abstract Phrase[] Arguments(Provider provider, ProviderSignIn expected, Channel channel);
}
