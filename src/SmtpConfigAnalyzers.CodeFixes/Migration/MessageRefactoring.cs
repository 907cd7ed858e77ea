using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SmtpConfigAnalyzers.Languages;

namespace SmtpConfigAnalyzers.CodeFixes.Migration;

/// <summary>Offers MimeKit for a <c>MailMessage</c> that is cast for MailKit: the step after "Send with MailKit".</summary>
[ExportCodeRefactoringProvider(LanguageNames.CSharp, Name = nameof(MessageRefactoring))]
public sealed class MessageRefactoring : CodeRefactoringProvider
{
    /// <summary>The offer's name.</summary>
    internal static readonly Phrase Title = $"Write the message with MimeKit";

    /// <inheritdoc/>
    public override async Task ComputeRefactoringsAsync(CodeRefactoringContext context)
    {
        var cancellation = context.CancellationToken;
        // On the name alone, before anything is asked of the compiler.
        if (await context.Document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is { } root
            && CreationAt(root.FindNode(context.Span)) is { } creation
            && await context.Document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is { } model
            && MimeMessageEdits.Of(creation, model, cancellation) is { } text
            && context.Document.WithText(text) is var written
            && await MigrationTrial.FitsAsync(context.Document, written, cancellation).ConfigureAwait(false))
        {
            context.RegisterRefactoring(CodeAction.Create(Title.Shown, _ => Task.FromResult(written), Title.English));
        }
    }

    private static ObjectCreationExpressionSyntax? CreationAt(SyntaxNode node) =>
        MigrationRefactoring.DeclarationAt(node)?.Variables[0].Initializer?.Value is ObjectCreationExpressionSyntax creation
        && creation.Type.ToString().EndsWith("MailMessage", StringComparison.Ordinal)
            ? creation
            : null;
}
