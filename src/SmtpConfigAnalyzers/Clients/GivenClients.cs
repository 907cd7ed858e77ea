using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SmtpConfigAnalyzers.Symbols;
using SmtpConfigAnalyzers.Values;

namespace SmtpConfigAnalyzers.Clients;

/// <summary>Clients that a method does not make but is given: by a parameter, a field, a base class. One member may connect such a client, another authenticate it.</summary>
internal sealed class GivenClients(MailTypes types, DeclaredValues declared, IOperation body)
{
    /// <summary>Whether another member of the type that makes a connection authenticates a client that it was given too.</summary>
    public bool AreAuthenticatedBeside(SyntaxNode connection) =>
        body.SemanticModel?.GetEnclosingSymbol(connection.SpanStart)?.ContainingType is { } type
        && declared.CallsIn(type, MailMembers.IsAuthenticate).Any(call =>
            call.Instance is IParameterReferenceOperation or IMemberReferenceOperation or IInstanceReferenceOperation
            && types.IsMailKitTransport(call.Instance.Type)
            && !(call.Syntax.SyntaxTree == body.Syntax.SyntaxTree && body.Syntax.Span.Contains(call.Syntax.Span)));
}
