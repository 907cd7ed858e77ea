using SmtpConfigAnalyzers.Languages;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SmtpConfigAnalyzers.Model;
using SmtpConfigAnalyzers.Reporting;

namespace SmtpConfigAnalyzers.CodeFixes.Migration;

/// <summary>Offers MailKit where System.Net.Mail cannot do what is needed, if the project references MailKit.</summary>
/// <inheritdoc cref="MailConnectionCodeFix" path="/remarks"/>
[ExportCodeFixProvider(
    LanguageNames.CSharp,
    Name = nameof(MigrationCodeFix),
    DocumentKinds = [nameof(TextDocumentKind.Document), nameof(TextDocumentKind.AdditionalDocument)])]
public sealed class MigrationCodeFix : CodeFixProvider
{
    /// <summary>The offer's name.</summary>
    internal static readonly Phrase Title = $"Send with MailKit";

    private static readonly Phrase WithToken = $"Send with MailKit and an OAuth 2.0 token that you supply";

    private const string PasswordRefused = "SMTP4005";
    private const string WrongEndpoint = "SMTP4001";
    private const string ImplicitTls = "SMTP1005";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        ImmutableArray.Create(ImplicitTls, WrongEndpoint, "SMTP4002", PasswordRefused);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => FixAll.Instance;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (context.TextDocument is not Document document
            || await document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root)
        {
            return;
        }

        foreach (var diagnostic in context.Diagnostics)
        {
            if (CreationOf(diagnostic, root) is { } creation
                && await MigrationTrial.ApplyAsync(document, [creation.SpanStart], context.CancellationToken).ConfigureAwait(false)
                    is { } migrated)
            {
                var title = diagnostic.Id == PasswordRefused ? WithToken : Title;
                context.RegisterCodeFix(CodeAction.Create(title.Shown, _ => Task.FromResult(migrated), Title.English), diagnostic);
            }
        }
    }

    /// <summary>The client that a finding is about, if another library is its remedy.</summary>
    private static BaseObjectCreationExpressionSyntax? CreationOf(Diagnostic diagnostic, SyntaxNode root)
    {
        var report = FindingReport.Read(diagnostic);
        return !FindingReport.IsOurs(diagnostic) || report is { Library: not MailLibrary.SystemNetMail }
            || (diagnostic.Id == WrongEndpoint && report?.Remedies.Count > 0)
            ? null
            : RemedyEditor.NodeAt(root, report?.Connection ?? diagnostic.Location) as BaseObjectCreationExpressionSyntax;
    }

    private sealed class FixAll : FixAllProvider
    {
        public static readonly FixAll Instance = new();

        private static readonly FixDocument Documents = new();

        public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() =>
            [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution];

        // dotnet format fixes whole solutions, with every provider: for port 465 it takes the small fix of the library that is there.
        public override async Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext) =>
            fixAllContext.Scope == FixAllScope.Solution && fixAllContext.DiagnosticIds.Contains(ImplicitTls)
                ? null
                : await Documents.GetFixAsync(fixAllContext).ConfigureAwait(false);
    }

    private sealed class FixDocument : DocumentBasedFixAllProvider
    {
        protected override async Task<Document?> FixAllAsync(
            FixAllContext fixAllContext, Document document, ImmutableArray<Diagnostic> diagnostics) =>
            await document.GetSyntaxRootAsync(fixAllContext.CancellationToken).ConfigureAwait(false) is { } root
            && diagnostics.Select(diagnostic => CreationOf(diagnostic, root)?.SpanStart).OfType<int>().Distinct().ToList() is { Count: > 0 }
                starts
                ? await MigrationTrial.ApplyAsync(document, starts, fixAllContext.CancellationToken).ConfigureAwait(false)
                : null;
    }
}
