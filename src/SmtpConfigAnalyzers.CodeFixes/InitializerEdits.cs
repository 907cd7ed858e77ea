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
            Token(SyntaxKind.OpenBraceToken).WithTrailingTrivia(SyntaxFactory.Space),
            SyntaxFactory.SeparatedList(members, members.Skip(1).Select(_ => Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space))),
            Token(SyntaxKind.CloseBraceToken).WithLeadingTrivia(SyntaxFactory.Space));

    /// <summary>The initializer with more members behind the last one, and a trailing comma only where it had one.</summary>
    public static InitializerExpressionSyntax Append(InitializerExpressionSyntax initializer, IEnumerable<ExpressionSyntax> members)
    {
        if (initializer.Expressions.Count == 0)
        {
            return Create(members).WithTriviaFrom(initializer);
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
        var comma = isLast && index > 0 ? initializer.Expressions.GetSeparator(index - 1).TrailingTrivia : [];
        var expressions = initializer.Expressions.RemoveAt(index);
        if (isLast && expressions.Count > 0 && expressions.SeparatorCount < expressions.Count)
        {
            expressions = expressions.Replace(expressions.Last(), expressions.Last().WithTrailingTrivia(comma.Any(SyntaxKind.EndOfLineTrivia) ? comma : end));
        }

        return initializer.WithExpressions(expressions);
    }

    /// <summary>The blanks in front of a node that begins a line.</summary>
    public static IEnumerable<SyntaxTrivia> Indentation(SyntaxNode node) =>
        node.GetLeadingTrivia().Reverse().TakeWhile(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia));

    private static InitializerExpressionSyntax Append(InitializerExpressionSyntax initializer, ExpressionSyntax member)
    {
        var expressions = initializer.Expressions;
        var last = expressions.Last();
        var nodes = expressions.GetWithSeparators();
        var isMultiline = last.GetFirstToken().GetPreviousToken().TrailingTrivia.Any(SyntaxKind.EndOfLineTrivia);
        var comma = Token(SyntaxKind.CommaToken);
        member = member.WithLeadingTrivia(isMultiline ? Indentation(last) : []);

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

    private static SyntaxToken Token(SyntaxKind kind) => SyntaxFactory.Token([], kind, []); // without a request to format it

    private static IEnumerable<SyntaxTrivia> LineEnd(SyntaxTriviaList trivia) =>
        trivia.Any(SyntaxKind.EndOfLineTrivia) ? trivia.Where(one => one.IsKind(SyntaxKind.EndOfLineTrivia)) : trivia;
}
