using Microsoft.CodeAnalysis;

namespace SmtpConfigAnalyzers.CodeFixes;

/// <summary>What the compiler says of documents with a fix: no error, and no warning that it did not give before.</summary>
internal static class CompilerTrial
{
    /// <summary>Whether the compiler says nothing new of some documents.</summary>
    public static async Task<bool> IsAsBeforeAsync(
        Solution before, Solution after, IEnumerable<DocumentId> documents, CancellationToken cancellation)
    {
        foreach (var id in documents)
        {
            var said = await SaidOfAsync(after.GetDocument(id), cancellation).ConfigureAwait(false);
            var known = said.Count == 0 ? said : await SaidOfAsync(before.GetDocument(id), cancellation).ConfigureAwait(false);
            if (said.Any(now => now.Value > (known.TryGetValue(now.Key, out var count) ? count : 0)))
            {
                return false;
            }
        }

        return true;
    }

    private static async Task<Dictionary<string, int>> SaidOfAsync(Document? document, CancellationToken cancellation) =>
        document is null || await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is not { } model ? []
        : model.GetDiagnostics(cancellationToken: cancellation).Where(said => said.Severity >= DiagnosticSeverity.Warning)
        .GroupBy(said => said.Id).ToDictionary(same => same.Key, same => same.Count());
}
