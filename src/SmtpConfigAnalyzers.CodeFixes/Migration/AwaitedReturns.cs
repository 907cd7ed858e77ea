using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace SmtpConfigAnalyzers.CodeFixes.Migration;

/// <summary>
/// Members that return the task of <c>SendMailAsync</c> await it instead: with MailKit, the client has to disconnect afterwards.
/// </summary>
internal static class AwaitedReturns
{
    /// <summary>The changes that make a member asynchronous; <see langword="null"/> if it returns something else.</summary>
    /// <param name="send">The call of <c>SendMailAsync</c>.</param>
    public static IReadOnlyList<TextChange>? Of(InvocationExpressionSyntax send)
    {
        var function = send.Ancestors().FirstOrDefault(node =>
            node is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or MemberDeclarationSyntax);
        if (send.Parent is not ReturnStatementSyntax || function is null || Asynchronous(function) is not { } modifier)
        {
            return null;
        }

        var changes = new List<TextChange> { modifier };
        foreach (var other in function.DescendantNodes(node => node == function || node is not (AnonymousFunctionExpressionSyntax
            or LocalFunctionStatementSyntax)).OfType<ReturnStatementSyntax>())
        {
            switch (other.Expression)
            {
                case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "SendMailAsync" } }:
                    changes.Add(new(TextSpan.FromBounds(other.SpanStart, other.Expression.SpanStart), "await "));
                    if (!IsLast(other, function))
                    {
                        return null; // what follows would run
                    }

                    break;
                case MemberAccessExpressionSyntax { Name.Identifier.ValueText: "CompletedTask" }:
                    changes.Add(new(TextSpan.FromBounds(other.ReturnKeyword.Span.End, other.Expression.Span.End), ""));
                    break;
                default:
                    return null;
            }
        }

        return changes;
    }

    /// <summary>The change that makes a function asynchronous; <see langword="null"/> if it is, or if its task has a result.</summary>
    public static TextChange? Asynchronous(SyntaxNode function)
    {
        var (modifiers, type) = function switch
        {
            MethodDeclarationSyntax method => (method.Modifiers, method.ReturnType),
            LocalFunctionStatementSyntax local => (local.Modifiers, local.ReturnType),
            _ => (default, null),
        };
        return function is LambdaExpressionSyntax { AsyncKeyword.RawKind: (int)SyntaxKind.None }
            ? new(new(function.SpanStart, 0), "async ")
            : type is not null && !modifiers.Any(SyntaxKind.AsyncKeyword)
                && (type is QualifiedNameSyntax qualified ? qualified.Right : type) is IdentifierNameSyntax { Identifier.ValueText: "Task" }
                ? new(new(type.SpanStart, 0), "async ")
                : null;
    }

    // The last of a block that is the last of its statement, and so on.
    private static bool IsLast(StatementSyntax statement, SyntaxNode function)
    {
        for (SyntaxNode node = statement; node != function; node = node.Parent!)
        {
            if ((node.Parent is BlockSyntax block && block.Statements.Last() != node && node is StatementSyntax)
                || node.Parent is SwitchSectionSyntax or CommonForEachStatementSyntax or ForStatementSyntax or WhileStatementSyntax)
            {
                return false;
            }
        }

        return true;
    }
}
