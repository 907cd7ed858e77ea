using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace SmtpConfigAnalyzers.CodeFixes.Migration;

/// <summary><c>new SmtpClient("relay").Send(message)</c>: a client without a name gets one, since MailKit's does more than send.</summary>
internal static class SentAtOnce
{
    /// <summary>The changes that name a client; <see langword="null"/> if it does not send where it is made.</summary>
    /// <param name="creation">The expression that makes it.</param>
    public static IReadOnlyList<TextChange>? Of(BaseObjectCreationExpressionSyntax creation)
    {
        if (creation.Parent is not MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Send" or "SendMailAsync",
                Parent: InvocationExpressionSyntax send }
            || send.Ancestors().TakeWhile(node => node is ExpressionSyntax).Any(node => node is AnonymousFunctionExpressionSyntax)
            || send.FirstAncestorOrSelf<StatementSyntax>() is not { Parent: BlockSyntax or GlobalStatementSyntax } statement
            || ClientDeclaration.NameIn(statement) is not { } name)
        {
            return null;
        }

        var (root, text) = (creation.SyntaxTree.GetRoot(), creation.SyntaxTree.GetText());
        List<TextChange> changes =
        [
            .. new ClientDeclaration([], $"var {name} = {creation}", []).Around(text, root, statement, statement),
            new(creation.Span, name),
        ];
        if (statement is ReturnStatementSyntax)
        {
            if (AwaitedReturns.Of(send) is not { } awaited)
            {
                return null;
            }

            changes.AddRange(awaited);
        }

        return changes;
    }
}
