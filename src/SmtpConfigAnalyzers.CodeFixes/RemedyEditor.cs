using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SmtpConfigAnalyzers.Model;
using SmtpConfigAnalyzers.Policy;
using SmtpConfigAnalyzers.Reporting;

namespace SmtpConfigAnalyzers.CodeFixes;

/// <summary>Turns remedies into edits: of the document that has the findings, and of the settings files that it reads.</summary>
internal static class RemedyEditor
{
    /// <summary>Applies each remedy to its finding; two of them may change one line, or read one file.</summary>
    /// <returns>
    /// The changed solution, with what a menu says of it; <see langword="null"/> if nothing would change, or a part of it
    /// cannot be changed.
    /// </returns>
    public static async Task<(Solution Solution, IEnumerable<string> Notes)?> ApplyAsync(
        Solution solution, IReadOnlyList<(Document Document, FindingReport Report, Remedy Remedy)> chosen, CancellationToken cancellation)
    {
        var all = new Dictionary<DocumentId, EditList>();
        foreach (var (document, report, remedy) in chosen)
        {
            if (await EditsOfAsync(document).ConfigureAwait(false) is { } edits)
            {
                Apply(edits, await edits.Model.SyntaxTree.GetRootAsync(cancellation).ConfigureAwait(false), report, remedy);
            }
        }

        foreach (var (tree, span, text) in all.Values.SelectMany(edits => edits.Elsewhere).ToList())
        {
            if (await EditsOfAsync(solution.GetDocument(tree)).ConfigureAwait(false) is not { } edits)
            {
                return null;
            }

            edits.Replace(span, text);
        }

        var changed = solution;
        foreach (var edits in all.Where(document => !document.Value.IsEmpty))
        {
            if (await edits.Value.ApplyAsync(solution.GetDocument(edits.Key)!).ConfigureAwait(false) is not { } edited
                || await edited.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is not { } root)
            {
                return null;
            }

            changed = changed.WithDocumentSyntaxRoot(edits.Key, root);
        }

        foreach (var project in chosen.GroupBy(entry => entry.Document.Project.Id))
        {
            var changes = project.SelectMany(entry => FileValueEdits.Of(entry.Report, entry.Remedy));
            if (await FileValueEdits.ApplyAsync(solution.GetProject(project.Key)!, changes, cancellation)
                .ConfigureAwait(false) is not { } texts)
            {
                return null;
            }

            changed = texts.Aggregate(changed, (current, file) => current.WithAdditionalDocumentText(file.File, file.Text));
        }

        return changed == solution ? null : (changed, all.Values.SelectMany(edits => edits.Notes));

        async Task<EditList?> EditsOfAsync(Document? document)
        {
            if (document is not null && !all.ContainsKey(document.Id)
                && await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is { } model)
            {
                all.Add(document.Id, new(model, cancellation));
            }

            return document is not null && all.TryGetValue(document.Id, out var edits) ? edits : null;
        }
    }

    private static void Apply(EditList edits, SyntaxNode root, FindingReport report, Remedy remedy)
    {
        var saysMode = remedy.ChangesMode && !FileValueEdits.SaysMode(report, remedy);
        var place = NodeAt(root, report.Connection);
        if (place is not null && (Assertions.ExpectToThrow(place) || (saysMode && TestServer.MayBeMeant(place, edits.Model))))
        {
            return;
        }

        SetTexts(edits, root, report.Hosts, remedy.Host);
        SetTexts(edits, root, report.Users, remedy.User);

        remedy = report.FilePorts.Count > 0 ? remedy with { Port = null } : remedy; // what a file says is changed there
        if (!saysMode && remedy.Port is null)
        {
            return;
        }

        if (report.Notation == ModeNotation.Uri)
        {
            UriEdits.Apply(edits, ExpressionsAt(root, report.Modes), remedy);
        }
        else if (report.Library == MailLibrary.SystemNetMail)
        {
            edits.Change(place ?? root, saysMode ? "EnableSsl" : "", remedy.Port is null ? "" : "Port");
            SystemNetMailEdits.Apply(
                edits, place, ExpressionsAt(root, report.Ports), ExpressionsAt(root, report.Modes), remedy,
                saysMode);
        }
        else if (place is InvocationExpressionSyntax connect)
        {
            MailKitEdits.Apply(edits, connect, report.IsModeChosen ? [] : ExpressionsAt(root, report.Modes), remedy, saysMode);
        }
    }

    private static void SetTexts(EditList edits, SyntaxNode root, IReadOnlyList<Location> places, string? text)
    {
        foreach (var said in text is null ? [] : ExpressionsAt(root, places))
        {
            edits.SetValue(said, SyntaxFactory.Literal(text!).Text);
        }
    }

    /// <summary>The node at a place; <see langword="null"/> if the place is in another text.</summary>
    internal static SyntaxNode? NodeAt(SyntaxNode root, Location location) =>
        location.SourceTree == root.SyntaxTree && root.FullSpan.Contains(location.SourceSpan)
            ? root.FindNode(location.SourceSpan, getInnermostNodeForTie: true)
            : null;

    private static IReadOnlyList<ExpressionSyntax> ExpressionsAt(SyntaxNode root, IEnumerable<Location> locations) =>
        [.. locations.Select(location => NodeAt(root, location)).OfType<ExpressionSyntax>()];
}
