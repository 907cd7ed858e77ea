using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace SmtpConfigAnalyzers.CodeFixes.Migration;

/// <summary>
/// What is done to a program before its client is migrated, still with System.Net.Mail: a client of a class becomes one of each member
/// that sends with it, one without a name gets one, and a task that is returned is awaited.
/// </summary>
internal static class Preparation
{
    /// <summary>The changes for a client that cannot be migrated as it is.</summary>
    /// <param name="creation">The expression that makes it.</param>
    /// <param name="refusal">Why it cannot.</param>
    /// <param name="model">Knows what names mean.</param>
    /// <returns>The changes; <see langword="null"/> if nothing helps.</returns>
    public static IReadOnlyList<TextChange>? Of(BaseObjectCreationExpressionSyntax creation, Refusal refusal, SemanticModel model) =>
        refusal.Reason switch
        {
            RefusalReason.Stored or RefusalReason.Factory or RefusalReason.HandedOn when StoredClient.Find(creation, model) is { } stored =>
                LocalClients.Of(stored, model),
            RefusalReason.HandedOn => SentAtOnce.Of(creation),
            RefusalReason.SendInExpression when creation.SyntaxTree.GetRoot().FindNode(refusal.Place.SourceSpan)
                .FirstAncestorOrSelf<InvocationExpressionSyntax>() is { } send => AwaitedReturns.Of(send),
            _ => null,
        };

    /// <summary>A document with changes, each once: what two clients need is done for both.</summary>
    public static SourceText Apply(SourceText text, IEnumerable<TextChange> changes) => text.WithChanges(InOrder(changes));

    /// <summary>
    /// The changes by their places. Of two insertions at one place, the first that was made comes first; a piece of the text is replaced
    /// once.
    /// </summary>
    private static IEnumerable<TextChange> InOrder(IEnumerable<TextChange> changes) =>
        changes.Distinct().OrderBy(change => change.Span.Start).ThenBy(change => change.Span.Length).GroupBy(change => change.Span)
            .Select(same => new TextChange(same.Key, same.Key.IsEmpty
                ? string.Concat(same.Select(change => change.NewText))
                : same.First().NewText!));

    /// <summary>Where a place is after some changes, and the places of what they write.</summary>
    /// <param name="changes">The changes.</param>
    /// <param name="position">The place.</param>
    public static (int Position, IReadOnlyList<TextSpan> Written) Moved(IEnumerable<TextChange> changes, int position)
    {
        var (shift, moved) = (0, position);
        var written = new List<TextSpan>();
        foreach (var change in InOrder(changes))
        {
            written.Add(new(change.Span.Start + shift, change.NewText!.Length));
            shift += change.NewText.Length - change.Span.Length;
            moved = change.Span.End <= position ? position + shift : moved;
        }

        return (moved, written);
    }
}
