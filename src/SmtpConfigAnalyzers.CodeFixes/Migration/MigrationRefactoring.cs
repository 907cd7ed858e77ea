using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SmtpConfigAnalyzers.CodeFixes.Migration;

/// <summary>Offers MailKit for any client of System.Net.Mail, if the project references MailKit.</summary>
[ExportCodeRefactoringProvider(LanguageNames.CSharp, Name = nameof(MigrationRefactoring))]
public sealed class MigrationRefactoring : CodeRefactoringProvider
{
    /// <inheritdoc/>
    public override async Task ComputeRefactoringsAsync(CodeRefactoringContext context)
    {
        // On the name alone, before anything is asked of the compiler.
        if (await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is { } root
            && CreationAt(root.FindNode(context.Span)) is { } creation
            && await MigrationTrial.ApplyAsync(context.Document, [creation.SpanStart], context.CancellationToken).ConfigureAwait(false)
                is { } migrated)
        {
            context.RegisterRefactoring(CodeAction.Create(MigrationCodeFix.Title, _ => Task.FromResult(migrated), MigrationCodeFix.Title));
        }
    }

    private static BaseObjectCreationExpressionSyntax? CreationAt(SyntaxNode node)
    {
        var declaration = node.FirstAncestorOrSelf<StatementSyntax>() switch
        {
            LocalDeclarationStatementSyntax local => local.Declaration,
            UsingStatementSyntax statement => statement.Declaration,
            _ => null,
        };
        return declaration is { Variables: { Count: 1 } variables } && declaration.Span.Contains(node.Span)
            && declaration.ToString().Contains("SmtpClient")
            ? variables[0].Initializer?.Value as BaseObjectCreationExpressionSyntax
            : null;
    }
}
