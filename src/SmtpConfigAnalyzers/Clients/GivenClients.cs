using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SmtpConfigAnalyzers.Members;
using SmtpConfigAnalyzers.Symbols;
using SmtpConfigAnalyzers.Values;

namespace SmtpConfigAnalyzers.Clients;

/// <summary>
/// Clients that a method does not make but is given: by a parameter, a field, a base class. One member may connect such a client, another
/// authenticate it.
/// </summary>
internal sealed class GivenClients(MailTypes types, DeclaredValues declared, IOperation body)
{
    /// <summary>How other members of the type that makes a connection sign in with a client that they were given too.</summary>
    public IReadOnlyList<SignIn> SignInsBeside(SyntaxNode connection) =>
        body.SemanticModel?.GetEnclosingSymbol(connection.SpanStart)?.ContainingType is not { } type ? []
        : [.. declared.CallsIn(type, MailMembers.IsAuthenticate).Where(call =>
            call.Instance is IParameterReferenceOperation or IMemberReferenceOperation or IInstanceReferenceOperation
            && types.IsMailKitTransport(call.Instance.Type)
            && !(call.Syntax.SyntaxTree == body.Syntax.SyntaxTree && body.Syntax.Span.Contains(call.Syntax.Span))).Select(SignIn.Of)];
}
