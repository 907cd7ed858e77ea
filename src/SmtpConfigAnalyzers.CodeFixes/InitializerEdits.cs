using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SmtpConfigAnalyzers.CodeFixes;

/// <summary>Edits object initializers in the layout that they have: on one line, or a line for each member.</summary>
internal static class InitializerEdits
{
    /// <summary>A new initializer on one line.</summary>
    public static InitializerExpressionSyntax Create(IEnumerable<ExpressionSyntax> members) =>
        SyntaxFactory.InitializerExpression(
            SyntaxKind.ObjectInitializerExpression,
            SyntaxFactory.Token(SyntaxKind.OpenBraceToken).WithLeadingTrivia(SyntaxFactory.Space).WithTrailingTrivia(SyntaxFactory.Space),
            SyntaxFactory.SeparatedList(members, members.Skip(1).Select(_ => SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space))),
            SyntaxFactory.Token(SyntaxKind.CloseBraceToken).WithLeadingTrivia(SyntaxFactory.Space));

    /// <summary>The initializer with more members behind the last one, and a trailing comma only where it had one.</summary>
    public static InitializerExpressionSyntax Append(InitializerExpressionSyntax initializer, IEnumerable<ExpressionSyntax> members)
    {
        if (initializer.Expressions.Count == 0)
        {
            return Create(members);
        }

        foreach (var member in members)
        {
            initializer = Append(initializer, member);
        }

        return initializer;
    }

    /// <summary>The initializer without the member at <paramref name="index"/>.</summary>
    public static InitializerExpressionSyntax Remove(InitializerExpressionSyntax initializer, int index)
    {
        var isLast = index == initializer.Expressions.Count - 1;
        var end = initializer.Expressions[index].GetTrailingTrivia();
        var expressions = initializer.Expressions.RemoveAt(index);
        if (isLast && expressions.Count > 0 && expressions.SeparatorCount < expressions.Count)
        {
            expressions = expressions.Replace(expressions.Last(), expressions.Last().WithTrailingTrivia(end));
        }

        return initializer.WithExpressions(expressions);
    }

    private static InitializerExpressionSyntax Append(InitializerExpressionSyntax initializer, ExpressionSyntax member)
    {
        var expressions = initializer.Expressions;
        var last = expressions.Last();
        var nodes = expressions.GetWithSeparators();
        var isMultiline = last.GetFirstToken().GetPreviousToken().TrailingTrivia.Any(SyntaxKind.EndOfLineTrivia);
        var comma = SyntaxFactory.Token(SyntaxKind.CommaToken);
        member = member.WithLeadingTrivia(isMultiline ? last.GetLeadingTrivia().Where(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)) : []);

        // Behind the former last member stays what stood there: a comment, an end of line.
        if (expressions.SeparatorCount == expressions.Count)
        {
            var end = nodes.Last().GetTrailingTrivia();
            var between = isMultiline ? end : SyntaxFactory.TriviaList(SyntaxFactory.Space);
            nodes = nodes.Replace(nodes.Last(), comma.WithTrailingTrivia(between)).Add(member).Add(comma.WithTrailingTrivia(LineEnd(end)));
        }
        else
        {
            var end = last.GetTrailingTrivia();
            var between = isMultiline ? end : SyntaxFactory.TriviaList(SyntaxFactory.Space);
            nodes = nodes.Replace(nodes.Last(), last.WithoutTrailingTrivia()).Add(comma.WithTrailingTrivia(between)).Add(member.WithTrailingTrivia(LineEnd(end)));
        }

        return initializer.WithExpressions(SyntaxFactory.SeparatedList<ExpressionSyntax>(nodes));
    }

    private static IEnumerable<SyntaxTrivia> LineEnd(SyntaxTriviaList trivia) =>
        trivia.Any(SyntaxKind.EndOfLineTrivia) ? trivia.Where(one => one.IsKind(SyntaxKind.EndOfLineTrivia)) : trivia;
}
