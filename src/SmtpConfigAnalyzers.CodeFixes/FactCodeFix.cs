using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SmtpConfigAnalyzers.Languages;
using SmtpConfigAnalyzers.Reporting;

namespace SmtpConfigAnalyzers.CodeFixes;

/// <summary>Repairs what is said of a mail client besides its connection: mostly by taking it away.</summary>
/// <inheritdoc cref="MailConnectionCodeFix" path="/remarks"/>
[ExportCodeFixProvider(
    LanguageNames.CSharp,
    Name = nameof(FactCodeFix),
    DocumentKinds = [nameof(TextDocumentKind.Document), nameof(TextDocumentKind.AdditionalDocument)])]
public sealed class FactCodeFix : CodeFixProvider
{
    private const string OverriddenCredentials = "SMTP2003";
    private const string AnyCertificate = "SMTP3001";
    private const string RevocationOff = "SMTP3005";

    private static readonly ImmutableDictionary<string, Phrase> Titles = new Dictionary<string, Phrase>
    {
        [OverriddenCredentials] = $"Remove UseDefaultCredentials",
        ["SMTP2005"] = $"Remove RedactSecrets",
        [AnyCertificate] = $"Restore certificate validation",
        ["SMTP3003"] = $"Let the system choose the TLS version",
        ["SMTP3004"] = $"Let the system choose the TLS version",
        [RevocationOff] = $"Check certificate revocation",
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
            if (await ApplyAsync(document, [diagnostic], context.CancellationToken).ConfigureAwait(false) is { } repaired)
            {
                await FixTrial.OfferAsync(context, diagnostic, Titles[diagnostic.Id], repaired.Project.Solution, diagnostic.Id)
                    .ConfigureAwait(false);
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

        var edits = new EditList(model, cancellation);
        foreach (var diagnostic in diagnostics)
        {
            if (ValueOf(diagnostic, root) is { } value && IsSafeToRemove(diagnostic.Id, edits.Model, value))
            {
                if (diagnostic.Id == RevocationOff && value is not LiteralExpressionSyntax)
                {
                    edits.SetValue(value, "true"); // what is declared elsewhere would be left unused
                }
                else if (diagnostic.Id == AnyCertificate)
                {
                    await CertificateEdits.ApplyAsync(edits, document.Project.Solution, value, cancellation).ConfigureAwait(false);
                }
                else
                {
                    AssignmentRemoval.Apply(edits, value);
                }
            }
        }

        return edits.IsEmpty ? null : await edits.ApplyAsync(document).ConfigureAwait(false);
    }

    /// <summary>What a diagnostic of this provider is about; <see langword="null"/> for any other.</summary>
    private static ExpressionSyntax? ValueOf(Diagnostic diagnostic, SyntaxNode root) =>
        Titles.ContainsKey(diagnostic.Id) && FindingReport.IsOurs(diagnostic)
            ? RemedyEditor.NodeAt(root, diagnostic.Location) as ExpressionSyntax
            : null;

    private static bool IsSafeToRemove(string id, SemanticModel model, ExpressionSyntax value) => id switch
    {
        AnyCertificate or RevocationOff when TestServer.MayBeMeant(value, model) => false,
        // Who decides at run time which credentials are used wants one of them then.
        OverriddenCredentials => model.GetConstantValue(value).HasValue,
        // A package that accepts every certificate by itself has no callback that could be removed.
        AnyCertificate => model.GetTypeInfo(value).ConvertedType?.TypeKind == TypeKind.Delegate,
        // Who switches the check off by a setting keeps the switch.
        RevocationOff => value.FirstAncestorOrSelf<IfStatementSyntax>() is null,
        _ => true,
    };

    private sealed class FixAll : DocumentBasedFixAllProvider
    {
        public static readonly FixAll Instance = new();

        protected override async Task<Document?> FixAllAsync(
            FixAllContext fixAllContext, Document document, ImmutableArray<Diagnostic> diagnostics) =>
            (await FixTrial.ApplyAllAsync(
                document.Project.Solution,
                diagnostics,
                async some => (await ApplyAsync(document, some, fixAllContext.CancellationToken).ConfigureAwait(false))?.Project.Solution,
                fixAllContext.CancellationToken).ConfigureAwait(false))?.GetDocument(document.Id);
    }
}
