using System.Text;

namespace SmtpConfigAnalyzers.Docs.Tests.Providers;

/// <summary>Writes the table of the page about providers.</summary>
internal static class ProviderPage
{
    public const string Path = "docs/providers.md";

    public static string Write(IEnumerable<SourceRow> rows)
    {
        var table = new StringBuilder("| Host | Provider | Serves | And | Sources | As of |\n|---|---|---|---|---|---|\n");
        foreach (var row in rows)
        {
            var serves =
                row.Endpoints.Select(
                    endpoint => $"{endpoint.Port} "
                    + $"{endpoint.Mode}{(endpoint.IsDocumented ? "" : endpoint.IsCertain ? " (others say so)" : " (one source)")}");
            string[] remarks =
            [
                .. row.IsComplete ? ["nothing else"] : Array.Empty<string>(),
                .. row.Refused.Select(port => $"refuses {port}"),
                .. row.ModeUnstated.Count == 0
                    ? Array.Empty<string>()
                    : [$"{string.Join(", ", row.ModeUnstated)} in a mode that is not documented"],
                .. row.Notes == "-" ? Array.Empty<string>() : [row.Notes],
            ];
            var sources = row.Sources.Select((source, i) => $"[{i + 1}]({source})");
            table.Append(
                $"| `{row.Host}` | {row.Provider} | {string.Join("<br>", serves)} | {string.Join("; ", remarks)} | "
                + $"{string.Join(' ', sources)} | {row.AsOf} |\n");
        }

        return table.ToString();
    }

    /// <summary>Writes the table of how one signs in.</summary>
    public static string WriteSignIn(IEnumerable<SignInFact> facts)
    {
        var table = new StringBuilder("| Host | Signing in | And | Sources | Read |\n|---|---|---|---|---|\n");
        foreach (var fact in facts)
        {
            var sources = fact.Sources.Select((source, i) => $"[{i + 1}]({source})");
            table.Append(
                $"| `{fact.Host}` | {fact.Sentence} | {(fact.Notes == "-" ? "" : fact.Notes)} | {string.Join(' ', sources)} | "
                + $"{fact.Read} |\n");
        }

        return table.ToString();
    }
}
