using Microsoft.CodeAnalysis;

namespace SmtpConfigAnalyzers.CodeFixes.Migration;

/// <summary>A migration is tried before it is offered: it brings nothing that the compiler says, and no finding.</summary>
internal static class MigrationTrial
{
    /// <summary>A document with those of some clients migrated for which that holds; <see langword="null"/> if it is none.</summary>
    /// <param name="document">The document.</param>
    /// <param name="starts">Where the clients are made.</param>
    /// <param name="cancellation">Ends the work.</param>
    public static async Task<Document?> ApplyAsync(Document document, IReadOnlyCollection<int> starts, CancellationToken cancellation)
    {
        if (await document.Project.GetCompilationAsync(cancellation).ConfigureAwait(false) is not { } compilation
            || !MailKitMigration.IsPossibleIn(compilation)
            || await document.GetSyntaxTreeAsync(cancellation).ConfigureAwait(false) is not { } tree)
        {
            return null;
        }

        var migration = MailKitMigration.Of(compilation, document.Project.AnalyzerOptions);
        var clients = migration.In(tree, cancellation)
            .Where(client => client.Refusal is null && starts.Contains(client.Place.SourceSpan.Start)).ToList();
        if (clients.Count == 0)
        {
            return null;
        }

        if (await TryAsync(clients).ConfigureAwait(false) is { } whole)
        {
            return whole;
        }

        var kept = new List<MailClient>();
        Document? best = null;
        foreach (var client in clients.Count == 1 ? [] : clients)
        {
            if (await TryAsync([.. kept, client]).ConfigureAwait(false) is { } better)
            {
                kept.Add(client);
                best = better;
            }
        }

        return best;

        async Task<Document?> TryAsync(IReadOnlyList<MailClient> some)
        {
            var migrated = document.WithText(migration.Apply(tree, some, cancellation));
            return await FitsAsync(document, migrated, cancellation).ConfigureAwait(false) ? migrated : null;
        }
    }

    /// <summary>Whether a changed document brings nothing that the compiler says, and no finding.</summary>
    /// <param name="document">The document.</param>
    /// <param name="changed">The same, changed.</param>
    /// <param name="cancellation">Ends the work.</param>
    public static async Task<bool> FitsAsync(Document document, Document changed, CancellationToken cancellation) =>
        await IsAsGoodAsync(document.Project, changed.Project, cancellation).ConfigureAwait(false)
        && await CompilerTrial.IsAsBeforeAsync(document.Project.Solution, changed.Project.Solution, [document.Id], cancellation)
            .ConfigureAwait(false);

    // An old MailKit is no worse than it was, nor is a relay without TLS or on port 25. One client may become several.
    private static async Task<bool> IsAsGoodAsync(Project before, Project after, CancellationToken cancellation)
    {
        var known = (await FixTrial.FindingsOfAsync(before, cancellation).ConfigureAwait(false)).Select(FixTrial.Name).ToList();
        return (await FixTrial.FindingsOfAsync(after, cancellation).ConfigureAwait(false))
            .Where(finding => finding.Id is not ("SMTP4003" or "SMTP1008" or "SMTP1001")).Select(FixTrial.Name).All(known.Contains);
    }
}
