using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using SmtpConfigAnalyzers.Reporting;
using SmtpConfigAnalyzers.Rules;

namespace SmtpConfigAnalyzers.CodeFixes;

/// <summary>Offers the remedies that the policy chose for a mail connection.</summary>
/// <remarks>
/// Both document kinds are declared because the host keeps a project's fixes by the first kind of document that asks
/// (Roslyn, CodeFixService). Not marked as shared: that attribute's assembly is not in every host.
/// </remarks>
[ExportCodeFixProvider(
    LanguageNames.CSharp,
    Name = nameof(MailConnectionCodeFix),
    DocumentKinds = [nameof(TextDocumentKind.Document), nameof(TextDocumentKind.AdditionalDocument)])]
public sealed class MailConnectionCodeFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.CreateRange(RuleCatalog.Connections.Select(rule => rule.Id));

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => MailConnectionFixAll.Instance;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (context.TextDocument is not Document document)
        {
            return;
        }

        foreach (var diagnostic in context.Diagnostics)
        {
            if (!FixableDiagnosticIds.Contains(diagnostic.Id) || FindingReport.Read(diagnostic) is not { } report)
            {
                continue;
            }

            var isFirst = true;
            foreach (var remedy in report.Remedies)
            {
                // Tried before it is offered: a remedy that changes nothing is none.
                if (await RemedyEditor.ApplyAsync(document, [(report, remedy)], context.CancellationToken).ConfigureAwait(false) is { } mended)
                {
                    context.RegisterCodeFix(CodeAction.Create(remedy.Title(report.Library), _ => Task.FromResult(mended), RemedyChoice.Of(remedy, isFirst)), diagnostic);
                    isFirst = false;
                }
            }
        }
    }
}
