using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using SmtpConfigAnalyzers.Policy;
using SmtpConfigAnalyzers.Reporting;

namespace SmtpConfigAnalyzers.CodeFixes;

/// <summary>Repairs all findings of a scope in one edit, so that two of them can share a line, or a setting that both read.</summary>
internal sealed class MailConnectionFixAll : FixAllProvider
{
    public static readonly MailConnectionFixAll Instance = new();

    private const string RelayWithoutTls = "SMTP1008";

    /// <inheritdoc/>
    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() =>
        [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution];

    /// <inheritdoc/>
    /// <remarks>Where a remedy is a user's to decide each time, a menu does not offer to fix all.</remarks>
    public override IEnumerable<string> GetSupportedFixAllDiagnosticIds(CodeFixProvider originalCodeFixProvider) =>
        base.GetSupportedFixAllDiagnosticIds(originalCodeFixProvider).Where(id => id != RelayWithoutTls);

    /// <inheritdoc/>
    public override async Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
    {
        var chosen = new List<(Document Document, FindingReport Report, Remedy Remedy)>();
        foreach (var document in DocumentsOf(fixAllContext))
        {
            foreach (var diagnostic in await fixAllContext.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false))
            {
                if (FindingReport.Read(diagnostic) is { } report
                    && RemedyChoice.Pick(report.Remedies, fixAllContext.CodeActionEquivalenceKey) is { } remedy)
                {
                    chosen.Add((document, report, remedy));
                }
            }
        }

        var (solution, cancellation) = (fixAllContext.Solution, fixAllContext.CancellationToken);
        return await FixTrial.ApplyAllAsync(
            solution, chosen, async some => (await RemedyEditor.ApplyAsync(solution, some, cancellation).ConfigureAwait(false))?.Solution,
            cancellation).ConfigureAwait(false) is { } repaired
            ? CodeAction.Create("Fix the mail connections", _ => Task.FromResult(repaired), fixAllContext.CodeActionEquivalenceKey)
            : null;
    }

    /// <summary>The documents of a scope.</summary>
    public static IEnumerable<Document> DocumentsOf(FixAllContext context) => context.Scope switch
    {
        FixAllScope.Document => context.Document is null ? [] : [context.Document],
        FixAllScope.Project => context.Project.Documents,
        _ => context.Solution.Projects.Where(project => project.Language == context.Project.Language)
            .SelectMany(project => project.Documents),
    };
}
