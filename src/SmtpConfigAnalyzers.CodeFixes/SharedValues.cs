using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SmtpConfigAnalyzers.Policy;
using SmtpConfigAnalyzers.Reporting;

namespace SmtpConfigAnalyzers.CodeFixes;

/// <summary>Finds which findings rest on one value: what is changed for one of them is changed for all.</summary>
internal static class SharedValues
{
    /// <summary>A finding's remedy with those of the other findings that share a value with it.</summary>
    /// <returns>All of them; none if there are no others.</returns>
    public static async Task<IReadOnlyList<(Document Document, FindingReport Report, Remedy Remedy)>> WithOthersAsync(
        Document document, Diagnostic diagnostic, FindingReport report, Remedy remedy, CancellationToken cancellation)
    {
        var all = new List<(Document, FindingReport, Remedy)> { (document, report, remedy) };
        var values = await ValuesOfAsync(document.Project.Solution, report, cancellation).ConfigureAwait(false);
        var written = values.Where(value => document.Project.GetDocument(value.SourceTree) is not null).ToList();
        foreach (var other in written.Count == values.Count
            ? await FixTrial.FindingsNearAsync(document.Project, written, cancellation).ConfigureAwait(false)
            : await FixTrial.FindingsOfAsync(document.Project, cancellation).ConfigureAwait(false)) // anything may read a settings file
        {
            if (other.Location != diagnostic.Location
                && document.Project.GetDocument(other.Location.SourceTree) is { } place
                && FindingReport.Read(other) is { } theirs
                && RemedyChoice.Like(remedy, theirs.Remedies) is { } same
                && (await ValuesOfAsync(document.Project.Solution, theirs, cancellation).ConfigureAwait(false)).Overlaps(values))
            {
                all.Add((place, theirs, same));
            }
        }

        return all.Count > 1 ? all : [];
    }

    private static async Task<HashSet<Location>> ValuesOfAsync(
        Solution solution, FindingReport report, CancellationToken cancellation)
    {
        var values = new HashSet<Location>();
        foreach (var place in report.Ports.Concat(report.Modes).Concat(report.FilePorts).Concat(report.FileModes))
        {
            var said = place;
            if (solution.GetDocument(place.SourceTree) is { } document
                && await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is { } model
                && RemedyEditor.NodeAt(
                    await model.SyntaxTree.GetRootAsync(cancellation).ConfigureAwait(false), place) is ExpressionSyntax expression)
            {
                said = ValueOrigin.Of(expression, model, cancellation).GetLocation();
            }

            values.Add(said);
        }

        return values;
    }
}
