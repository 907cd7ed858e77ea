using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SmtpConfigAnalyzers.Values;

namespace SmtpConfigAnalyzers.Members;

/// <summary>How a client signs in.</summary>
/// <param name="IsByPassword">Whether it is certain that a user name and a password are sent.</param>
/// <param name="User">The user name.</param>
internal readonly record struct SignIn(bool IsByPassword, Value User)
{
    // Mechanisms that prove a password (MailKit, SaslMechanism.Create); of any other nothing is known.
    private static readonly string[] PasswordMechanisms =
        ["SaslMechanismPlain", "SaslMechanismLogin", "SaslMechanismCramMd5", "SaslMechanismDigestMd5", "SaslMechanismScramSha"];

    /// <summary>By a way that is not known, such as OAuth 2.0.</summary>
    public static SignIn Otherwise => new(false, Value.Unknown);

    /// <summary>With a password, and a user name of which nothing is known.</summary>
    public static SignIn AsAnybody => new(true, Value.Unknown);

    /// <summary>
    /// What a call of <c>Authenticate</c> does, whoever the user is. MailKit tries no OAuth by itself, whatever credential it is given
    /// (SaslMechanism.Rank).
    /// </summary>
    public static SignIn Of(IInvocationOperation call) =>
        Of(call.TargetMethod,
            call.Arguments.Where(argument => argument.Parameter?.Name == "mechanism").Select(argument => TypeOf(argument.Value))
            .FirstOrDefault());

    /// <inheritdoc cref="Of(IInvocationOperation)"/>
    /// <param name="method">The overload.</param>
    /// <param name="mechanism">The type of the mechanism, if it takes one.</param>
    public static SignIn Of(IMethodSymbol method, ITypeSymbol? mechanism) =>
        method.Parameters.Any(parameter => parameter.Name == "mechanism")
            && !PasswordMechanisms.Any(name => mechanism?.Name.StartsWith(name, StringComparison.Ordinal) == true) ? Otherwise : AsAnybody;

    /// <summary>The type that an expression has before it is converted.</summary>
    public static ITypeSymbol? TypeOf(IOperation value) =>
        value is IConversionOperation { OperatorMethod: null, Operand: var operand } ? TypeOf(operand) : value.Type;
}
