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
            context.RegisterRefactoring(
                CodeAction.Create(MigrationCodeFix.Title.Shown, _ => Task.FromResult(migrated), MigrationCodeFix.Title.English));
        }
    }

    private const string Client = "SmtpClient";

    private static string NameOf(BaseObjectCreationExpressionSyntax made) => made is ObjectCreationExpressionSyntax { Type: var type }
        ? (type is QualifiedNameSyntax qualified ? qualified.Right : type).ToString()
        : Client;

    private static BaseObjectCreationExpressionSyntax? CreationAt(SyntaxNode node) =>
        DeclarationAt(node) is { } declaration && declaration.ToString().Contains(Client)
            ? declaration.Variables[0].Initializer?.Value.DescendantNodesAndSelf().OfType<BaseObjectCreationExpressionSyntax>()
                .FirstOrDefault(made => NameOf(made) == Client)
            : node.AncestorsAndSelf().TakeWhile(around => around is not StatementSyntax)
                .OfType<BaseObjectCreationExpressionSyntax>().FirstOrDefault(made => NameOf(made) == Client);

    /// <summary>The declaration of one variable or field that a place is in.</summary>
    internal static VariableDeclarationSyntax? DeclarationAt(SyntaxNode node)
    {
        var declaration = node.FirstAncestorOrSelf<StatementSyntax>() switch
        {
            LocalDeclarationStatementSyntax local => local.Declaration,
            UsingStatementSyntax statement => statement.Declaration,
            _ => (node.FirstAncestorOrSelf<MemberDeclarationSyntax>() as FieldDeclarationSyntax)?.Declaration,
        };
        return declaration is { Variables.Count: 1 } && declaration.Span.Contains(node.Span) ? declaration : null;
    }
}
