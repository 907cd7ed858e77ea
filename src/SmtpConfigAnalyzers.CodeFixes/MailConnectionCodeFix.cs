using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using SmtpConfigAnalyzers.Languages;
using SmtpConfigAnalyzers.Policy;
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
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        ImmutableArray.CreateRange(RuleCatalog.Connections.Select(rule => rule.Id));

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
                var keys = await FileValueEdits.KeysAsync(document.Project, report, remedy, context.CancellationToken)
                    .ConfigureAwait(false);

                // Alone, or together with what shares a value with it: a constant that two clients read is changed for both.
                if (await OfferAsync([(document, report, remedy)]).ConfigureAwait(false)
                    || await OfferAsync(
                        await SharedValues.WithOthersAsync(document, diagnostic, report, remedy, context.CancellationToken)
                        .ConfigureAwait(false)).ConfigureAwait(false))
                {
                    isFirst = false;
                }

                async Task<bool> OfferAsync(IReadOnlyList<(Document, FindingReport, Remedy)> chosen) =>
                    chosen.Count > 0
                    && await RemedyEditor.ApplyAsync(document.Project.Solution, chosen, context.CancellationToken)
                    .ConfigureAwait(false) is { } repaired
                    && await FixTrial.OfferAsync(
                        context, diagnostic, Title([.. keys, .. repaired.Notes]), repaired.Solution, RemedyChoice.Of(remedy, isFirst))
                    .ConfigureAwait(false);

                // What is edited elsewhere, too.
                Phrase Title(IReadOnlyList<string> places) => remedy.Title(report.Library) is var title && places.Count == 0 ? title
                    : $"{title} ({string.Join(", ", places.Distinct())})";
            }
        }
    }
}
