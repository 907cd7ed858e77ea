using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;

namespace SmtpConfigAnalyzers.CodeFixes;

/// <summary>The edits of one document. An expression that two findings share is replaced once.</summary>
internal sealed class EditList(SyntaxEditor editor, SemanticModel model, CancellationToken cancellation)
{
    /// <summary>Marks fully qualified names that an edit brings in.</summary>
    public static readonly SyntaxAnnotation NewName = new();

    private readonly HashSet<SyntaxNode> _replaced = [];

    /// <summary>Makes syntax in the document's language.</summary>
    public SyntaxGenerator Generator => editor.Generator;

    /// <summary>Knows what the document's names mean, before any edit.</summary>
    public SemanticModel Model => model;

    /// <summary>Whether nothing changes.</summary>
    public bool IsEmpty { get; private set; } = true;

    /// <summary>The document's root with all edits made.</summary>
    public SyntaxNode GetChangedRoot() => editor.GetChangedRoot();

    /// <summary>Makes an expression say something else: where it is a name whose only value is written in this document, that value changes.</summary>
    public void SetValue(ExpressionSyntax expression, ExpressionSyntax value)
    {
        var said = ValueOrigin.Of(expression, model, cancellation);
        if (!said.IsEquivalentTo(value) && _replaced.Add(said))
        {
            Replace(said, (_, _) => value.WithTriviaFrom(said));
        }
    }

    /// <summary>Changes a node in a way that keeps the edits inside it.</summary>
    public void Replace(SyntaxNode node, Func<SyntaxNode, SyntaxGenerator, SyntaxNode> change)
    {
        IsEmpty = false;
        editor.ReplaceNode(node, change);
    }

    /// <summary>Inserts statements behind a statement, in its style.</summary>
    public void InsertAfter(StatementSyntax statement, IEnumerable<string> texts)
    {
        IsEmpty = false;
        var lines = texts.Select(text => SyntaxFactory.ParseStatement(text)
            .WithLeadingTrivia(InitializerEdits.Indentation(statement))
            .WithTrailingTrivia(statement.GetTrailingTrivia().Where(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia))));
        if (statement.Parent is GlobalStatementSyntax global)
        {
            editor.InsertAfter(global, lines.Select(SyntaxFactory.GlobalStatement));
        }
        else
        {
            editor.InsertAfter(statement, lines);
        }
    }

    /// <summary>Inserts statements before the first of a block, in its style.</summary>
    public void InsertAtStart(BlockSyntax block, IEnumerable<string> texts)
    {
        IsEmpty = false;
        var statements = texts.Select(text => SyntaxFactory.ParseStatement(text));
        if (block.Statements.FirstOrDefault() is { } first)
        {
            var end = block.OpenBraceToken.TrailingTrivia.Where(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia)).DefaultIfEmpty(SyntaxFactory.Space);
            editor.InsertBefore(first, statements.Select(statement => statement.WithLeadingTrivia(InitializerEdits.Indentation(first)).WithTrailingTrivia(end)));
        }
        else
        {
            editor.ReplaceNode(block, (node, _) => ((BlockSyntax)node).AddStatements([.. statements.Select(statement => statement.WithAdditionalAnnotations(Formatter.Annotation))]));
        }
    }

    /// <summary>Removes a whole statement.</summary>
    public void Remove(StatementSyntax statement)
    {
        IsEmpty = false;
        editor.RemoveNode(statement.Parent is GlobalStatementSyntax global ? global : statement, SyntaxRemoveOptions.KeepUnbalancedDirectives);
    }
}
