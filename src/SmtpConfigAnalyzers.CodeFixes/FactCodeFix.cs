using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using SmtpConfigAnalyzers.Reporting;

namespace SmtpConfigAnalyzers.CodeFixes;

/// <summary>Repairs what is said of a mail client besides its connection: by taking it away.</summary>
/// <inheritdoc cref="MailConnectionCodeFix" path="/remarks"/>
[ExportCodeFixProvider(
    LanguageNames.CSharp,
    Name = nameof(FactCodeFix),
    DocumentKinds = [nameof(TextDocumentKind.Document), nameof(TextDocumentKind.AdditionalDocument)])]
public sealed class FactCodeFix : CodeFixProvider
{
    private const string OverriddenCredentials = "SMTP2003";
    private const string AnyCertificate = "SMTP3001";

    private static readonly ImmutableDictionary<string, string> Titles = new Dictionary<string, string>
    {
        [OverriddenCredentials] = "Remove UseDefaultCredentials",
        ["SMTP2005"] = "Remove RedactSecrets",
        [AnyCertificate] = "Restore certificate validation",
        ["SMTP3003"] = "Let the system choose the TLS version",
        ["SMTP3004"] = "Let the system choose the TLS version",
    }.ToImmutableDictionary();

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.CreateRange(Titles.Keys);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => FixAll.Instance;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (context.TextDocument is not Document document)
        {
            return;
        }

        foreach (var diagnostic in context.Diagnostics)
        {
            if (await ApplyAsync(document, [diagnostic], context.CancellationToken).ConfigureAwait(false) is not null)
            {
                context.RegisterCodeFix(
                    CodeAction.Create(
                        Titles[diagnostic.Id],
                        async cancellation => await ApplyAsync(document, [diagnostic], cancellation).ConfigureAwait(false) ?? document,
                        diagnostic.Id),
                    diagnostic);
            }
        }
    }

    private static async Task<Document?> ApplyAsync(Document document, IEnumerable<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        var root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        if (root is null || model is null)
        {
            return null;
        }

        var edits = new EditList(new SyntaxEditor(root, document.Project.Solution.Services), model, cancellation);
        foreach (var diagnostic in diagnostics)
        {
            if (ValueOf(diagnostic, root) is not { } value)
            {
                continue;
            }

            if (IsSafeToRemove(diagnostic.Id, edits.Model, value))
            {
                AssignmentRemoval.Apply(edits, value);
            }
        }

        return edits.IsEmpty ? null
            : await ImportAdder.AddImportsAsync(document.WithSyntaxRoot(edits.GetChangedRoot()), EditList.NewName, cancellationToken: cancellation).ConfigureAwait(false);
    }

    /// <summary>What a diagnostic of this provider is about; <see langword="null"/> for any other.</summary>
    private static ExpressionSyntax? ValueOf(Diagnostic diagnostic, SyntaxNode root) =>
        Titles.ContainsKey(diagnostic.Id) && FindingReport.IsOurs(diagnostic) ? RemedyEditor.NodeAt(root, diagnostic.Location) as ExpressionSyntax : null;

    private static bool IsSafeToRemove(string id, SemanticModel model, ExpressionSyntax value) => id switch
    {
        // Who decides at run time which credentials are used wants one of them then.
        OverriddenCredentials => model.GetConstantValue(value).HasValue,
        // A package that accepts every certificate by itself has no callback that could be removed.
        AnyCertificate => model.GetTypeInfo(value).ConvertedType?.TypeKind == TypeKind.Delegate,
        _ => true,
    };

    private sealed class FixAll : DocumentBasedFixAllProvider
    {
        public static readonly FixAll Instance = new();

        protected override Task<Document?> FixAllAsync(FixAllContext fixAllContext, Document document, ImmutableArray<Diagnostic> diagnostics) =>
            ApplyAsync(document, diagnostics, fixAllContext.CancellationToken);
    }
}
