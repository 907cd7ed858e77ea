using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using SmtpConfigAnalyzers.Policy;
using SmtpConfigAnalyzers.Reporting;
using SmtpConfigAnalyzers.Settings;

namespace SmtpConfigAnalyzers.CodeFixes;

/// <summary>Turns remedies into edits of one document.</summary>
internal static class RemedyEditor
{
    /// <summary>Applies each remedy to its finding.</summary>
    /// <returns>The new document; <see langword="null"/> if nothing would change.</returns>
    public static async Task<Document?> ApplyAsync(Document document, IReadOnlyList<(FindingReport Report, Remedy Remedy)> chosen, CancellationToken cancellation)
    {
        var root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        if (root is null || model is null)
        {
            return null;
        }

        var edits = new EditList(new SyntaxEditor(root, document.Project.Solution.Services), model, cancellation);
        foreach (var (report, remedy) in chosen)
        {
            Apply(edits, root, report, remedy);
        }

        // The names that the edits brought in are fully qualified: import their namespace, and the host shortens them.
        return edits.IsEmpty ? null
            : await ImportAdder.AddImportsAsync(document.WithSyntaxRoot(edits.GetChangedRoot()), EditList.NewName, cancellationToken: cancellation).ConfigureAwait(false);
    }

    private static void Apply(EditList edits, SyntaxNode root, FindingReport report, Remedy remedy)
    {
        if (report.Notation == ModeNotation.Uri)
        {
            UriEdits.Apply(edits, ExpressionsAt(root, report.Modes), remedy);
        }
        else if (report.Library == MailLibrary.SystemNetMail)
        {
            SystemNetMailEdits.Apply(edits, NodeAt(root, report.Connection), ExpressionsAt(root, report.Ports), ExpressionsAt(root, report.Modes), remedy);
        }
        else if (NodeAt(root, report.Connection) is InvocationExpressionSyntax connect)
        {
            MailKitEdits.Apply(edits, connect, remedy);
        }
    }

    private static SyntaxNode? NodeAt(SyntaxNode root, Location location) =>
        location.SourceTree == root.SyntaxTree && root.FullSpan.Contains(location.SourceSpan)
            ? root.FindNode(location.SourceSpan, getInnermostNodeForTie: true)
            : null;

    private static IReadOnlyList<ExpressionSyntax> ExpressionsAt(SyntaxNode root, IEnumerable<Location> locations) =>
        [.. locations.Select(location => NodeAt(root, location)).OfType<ExpressionSyntax>()];
}
