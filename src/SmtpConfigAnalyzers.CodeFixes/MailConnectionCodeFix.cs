using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using SmtpConfigAnalyzers.Model;
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
    private const string UnencryptedRelay = "SMTP1008";

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
                var title = await TitleAsync(document.Project, diagnostic, report, remedy, context.CancellationToken).ConfigureAwait(false);

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
                    .ConfigureAwait(false) is { } mended
                    && await FixTrial.OfferAsync(context, diagnostic, title, mended, RemedyChoice.Of(remedy, isFirst))
                    .ConfigureAwait(false);
            }
        }
    }

    /// <summary>What happens, with the keys that are edited in settings files, and with what it takes where that is not known.</summary>
    private static async Task<string> TitleAsync(
        Project project, Diagnostic diagnostic, FindingReport report, Remedy remedy, CancellationToken cancellation)
    {
        var title = remedy.Title(report.Library);
        var keys = await FileValueEdits.KeysAsync(project, report, remedy, cancellation).ConfigureAwait(false);
        return diagnostic.Id == UnencryptedRelay && remedy is { Port: null, Mode: TransportMode.StartTls }
            ? $"{title}, if the relay offers it"
            : keys.Length > 0 ? $"{title} ({keys})"
            : title;
    }
}
