using SmtpConfigAnalyzers.Flow;
using SmtpConfigAnalyzers.Members;
using SmtpConfigAnalyzers.Model;
using SmtpConfigAnalyzers.Symbols;
using SmtpConfigAnalyzers.Values;

namespace SmtpConfigAnalyzers.Clients;

/// <summary>Decides whether something that authenticates does so with anything at all.</summary>
internal static class Credential
{
    /// <summary>The value of a <c>NetworkCredential</c>; one without user name and password is as good as none.</summary>
    public static Value Of(Call creation, IReadOnlyList<Value> arguments, Value instance) =>
        arguments.Count > 0 && AreEmpty(arguments) ? new Constant(null, creation.Syntax) : instance;

    /// <summary>Whether all of <paramref name="arguments"/> are known to be empty texts.</summary>
    public static bool AreEmpty(IReadOnlyList<Value> arguments) =>
        arguments.All(argument => argument is Constant { Content: null or "", Declared: null });

    /// <summary>
    /// Signing in with a user name and a password. A name in a settings file belongs to the password next to it: where that comes from
    /// elsewhere, the name does too.
    /// </summary>
    public static SignIn SignInWith(Value user, Value password) =>
        user is Constant { Source: null } || (password is Constant { Content: string text } && new Secret(text).IsReal)
            ? new(true, user)
            : SignIn.AsAnybody;

    /// <summary>Signing in with a credential that holds both.</summary>
    public static SignIn SignInWith(Value credential, PathState state) =>
        SignInWith(state.Read(new Slot(MailMembers.UserName, credential)), state.Read(new Slot(MailMembers.Password, credential)));

    /// <summary>Whether <paramref name="value"/>, put into a property for credentials, makes the client authenticate.</summary>
    public static bool IsUsed(Value value) => value is not Constant { Content: null or "", Declared: null };
}
