using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SmtpConfigAnalyzers.Flow;
using SmtpConfigAnalyzers.Model;
using SmtpConfigAnalyzers.Symbols;

namespace SmtpConfigAnalyzers.Reading;

/// <summary>How a client signs in on one path.</summary>
/// <param name="IsByPassword">Whether it is certain that a user name and a password are sent.</param>
/// <param name="User">The user name, as far as it counts for the one that is used.</param>
internal readonly record struct SignIn(bool IsByPassword, Setting<string> User)
{
    // Mechanisms that prove a password (MailKit, SaslMechanism.Create); of any other nothing is known.
    private static readonly string[] PasswordMechanisms = ["SaslMechanismPlain", "SaslMechanismLogin", "SaslMechanismCramMd5", "SaslMechanismDigestMd5", "SaslMechanismScramSha"];

    /// <summary>By a way that is not known, such as OAuth 2.0.</summary>
    public static SignIn Otherwise => new(false, Setting<string>.Unknown);

    /// <summary>With a password, and a user name of which nothing is known.</summary>
    public static SignIn AsAnybody => new(true, Setting<string>.Unknown);

    /// <summary>With a user name and a password. A name in a settings file belongs to the password beside it: where that comes from elsewhere, the name does too.</summary>
    public static SignIn With(Value user, Value password) =>
        user is Constant { Source: null } || (password is Constant { Content: string text } && new Secret(text).IsReal) ? new(true, SettingReader.Text(user)) : AsAnybody;

    /// <summary>With a credential that holds both.</summary>
    public static SignIn With(Value credential, PathState state) => With(state.Read(new Slot(MailMembers.UserName, credential)), state.Read(new Slot(MailMembers.Password, credential)));

    /// <summary>What a call of <c>Authenticate</c> does. MailKit tries no OAuth by itself, whatever credential it is given (SaslMechanism.Rank).</summary>
    /// <param name="method">The overload.</param>
    /// <param name="mechanism">The type of the mechanism, if it takes one.</param>
    public static SignIn Of(IMethodSymbol method, ITypeSymbol? mechanism) =>
        method.Parameters.Any(parameter => parameter.Name == "mechanism") && !PasswordMechanisms.Any(name => mechanism?.Name.StartsWith(name, StringComparison.Ordinal) == true) ? Otherwise : AsAnybody;

    /// <summary>What a call does that is not on the path.</summary>
    public static SignIn Of(IInvocationOperation call) => Of(call.TargetMethod, call.Arguments.Where(argument => argument.Parameter?.Name == "mechanism").Select(argument => TypeOf(argument.Value)).FirstOrDefault());

    /// <summary>The type that an expression has before it is converted.</summary>
    public static ITypeSymbol? TypeOf(IOperation value) => value is IConversionOperation { OperatorMethod: null, Operand: var operand } ? TypeOf(operand) : value.Type;
}
