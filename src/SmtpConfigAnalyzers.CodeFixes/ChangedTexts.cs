using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace SmtpConfigAnalyzers.CodeFixes;

/// <summary>A piece of C# that changes.</summary>
/// <param name="Project">The project that has it.</param>
/// <param name="Before">Where it is in the program as it was.</param>
/// <param name="After">Where it is afterwards.</param>
internal sealed record ChangedText(ProjectId Project, Location Before, Location After);

/// <summary>What differs between two states of a program.</summary>
internal static class ChangedTexts
{
    /// <summary>The pieces of C# that differ.</summary>
    public static async Task<List<ChangedText>> OfAsync(Solution before, Solution after, CancellationToken cancellation)
    {
        var found = new List<ChangedText>();
        foreach (var id in after.GetChanges(before).GetProjectChanges().SelectMany(project => project.GetChangedDocuments()))
        {
            var (old, changed) = (before.GetDocument(id)!, after.GetDocument(id)!);
            if (await old.GetSyntaxTreeAsync(cancellation).ConfigureAwait(false) is { } oldTree
                && await changed.GetSyntaxTreeAsync(cancellation).ConfigureAwait(false) is { } changedTree)
            {
                var moved = 0;
                foreach (var change in await changed.GetTextChangesAsync(old, cancellation).ConfigureAwait(false))
                {
                    var now = new TextSpan(change.Span.Start + moved, change.NewText!.Length);
                    found.Add(new(id.ProjectId, Location.Create(oldTree, change.Span), Location.Create(changedTree, now)));
                    moved += change.NewText.Length - change.Span.Length;
                }
            }
        }

        return found;
    }

    /// <summary>A name for the difference: the files with what they hold afterwards.</summary>
    public static async Task<string> NameAsync(Solution before, Solution after, CancellationToken cancellation)
    {
        var name = new StringBuilder();
        foreach (var project in after.GetChanges(before).GetProjectChanges())
        {
            foreach (var id in project.GetChangedDocuments().Concat(project.GetChangedAdditionalDocuments()))
            {
                var document = after.GetDocument(id) ?? after.GetAdditionalDocument(id)!;
                var text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
                name.Append(id.Id).Append(' ').AppendLine(string.Join("-", text.GetChecksum()));
            }
        }

        return name.ToString();
    }
}
