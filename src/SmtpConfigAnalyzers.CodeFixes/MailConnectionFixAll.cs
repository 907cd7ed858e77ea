using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using SmtpConfigAnalyzers.Policy;
using SmtpConfigAnalyzers.Reporting;

namespace SmtpConfigAnalyzers.CodeFixes;

/// <summary>Repairs all findings of a document in one edit, so that two of them can share a line.</summary>
internal sealed class MailConnectionFixAll : DocumentBasedFixAllProvider
{
    public static readonly MailConnectionFixAll Instance = new();

    /// <inheritdoc/>
    protected override Task<Document?> FixAllAsync(FixAllContext fixAllContext, Document document, ImmutableArray<Diagnostic> diagnostics)
    {
        var chosen = new List<(FindingReport, Remedy)>();
        foreach (var diagnostic in diagnostics)
        {
            if (FindingReport.Read(diagnostic) is { } report && RemedyChoice.Pick(report.Remedies, fixAllContext.CodeActionEquivalenceKey) is { } remedy)
            {
                chosen.Add((report, remedy));
            }
        }

        return RemedyEditor.ApplyAsync(document, chosen, fixAllContext.CancellationToken);
    }
}
