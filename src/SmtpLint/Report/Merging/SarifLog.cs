using System.Text.Json;
using SmtpConfigAnalyzers.Rules;
using SmtpLint.Findings;

namespace SmtpLint.Report.Merging;

/// <summary>A finding as a log describes it.</summary>
/// <param name="Rule">The rule's id; one that a newer version knows is possible.</param>
/// <param name="Level">How loud it is.</param>
/// <param name="File">The file, with slashes: relative as the tool writes it, absolute as the compiler does.</param>
/// <param name="Fingerprint">What distinguishes it from the rule's other findings in the file.</param>
/// <param name="IsSuppressed">Whether a comment, a pragma or a baseline silences it.</param>
internal sealed record LoggedFinding(string Rule, Level Level, string File, string Fingerprint, bool IsSuppressed);

/// <summary>What one run in a log says about one repository.</summary>
/// <param name="Repository">The repository's address, or the log's name where it has none, as the compiler's logs.</param>
/// <param name="Findings">Its findings; none is an answer too.</param>
internal sealed record LoggedRun(string Repository, IReadOnlyList<LoggedFinding> Findings);

/// <summary>
/// Reads SARIF 2.1.0, as smtplint writes it and as the compilers do with <c>ErrorLog=FILE,version=2.1</c>. What other tools and analyzers
/// found is left out.
/// </summary>
internal static class SarifLog
{
    private const string Version = "2.1.0";

    private static readonly HashSet<string> Known = [.. RuleCatalog.All.Select(rule => rule.Id)];

    /// <summary>The runs of smtplint, and of builds that had the analyzers.</summary>
    /// <param name="name">What to call a repository that the log does not name.</param>
    /// <param name="json">The log.</param>
    /// <exception cref="JsonException">It is not JSON.</exception>
    /// <exception cref="FormatException">It is not SARIF 2.1.0; the message says why.</exception>
    public static IReadOnlyList<LoggedRun> Read(string name, Stream json)
    {
        using var document = JsonDocument.Parse(json, new JsonDocumentOptions { AllowTrailingCommas = true });
        var version = document.RootElement.Text("version");
        return version == Version ? [.. document.RootElement.Items("runs").Where(IsOurs).Select(run => Read(name, run))]
            : throw new FormatException(
                version is null
                ? "It is not a SARIF log."
                : $"It is SARIF {version}, and {Version} is read: a build writes that with ErrorLog=FILE,version=2.1.");
    }

    // The compiler lists the rules of all analyzers that took part, whether they found something or not.
    private static bool IsOurs(JsonElement run) =>
        IsOurTool(run) || run.At("tool", "driver").Items("rules").Any(rule => Known.Contains(rule.Text("id") ?? ""));

    private static bool IsOurTool(JsonElement run) => run.At("tool", "driver").Text("name") == "smtplint";

    private static LoggedRun Read(string name, JsonElement run)
    {
        var repository = run.Items("versionControlProvenance").Select(state => state.Text("repositoryUri")).FirstOrDefault() ?? name;
        var isOurTool = IsOurTool(run);
        return new(repository,
            [.. run.Items("results").Where(IsFinding).Select(Read).Where(finding => isOurTool || Known.Contains(finding.Rule))]);
    }

    // Sections 3.27.9 and 3.27.24: a result may also say that all is well, or that it is no longer there.
    private static bool IsFinding(JsonElement result) =>
        (result.Text("kind") ?? "fail") == "fail" && result.Text("baselineState") != "absent";

    private static LoggedFinding Read(JsonElement result)
    {
        var fingerprint = result.At("partialFingerprints").Text(SarifResults.FingerprintName)
            ?? result.At("properties", "customProperties").Text("fingerprint")
            ?? result.At("message").Text("text") ?? "";
        var place = result.Items("locations").Select(location => location.At("physicalLocation", "artifactLocation").Text("uri"))
            .FirstOrDefault() ?? "";
        return new(result.Text("ruleId")
            ?? "", LevelOf(result.Text("level")), FileOf(place), fingerprint, result.Items("suppressions").Any(IsInForce));
    }

    private static bool IsInForce(JsonElement suppression) => (suppression.Text("status") ?? "accepted") == "accepted";

    private static Level LevelOf(string? level) => level switch
    {
        "error" => Level.Error,
        "note" or "none" => Level.Info,
        _ => Level.Warning,
    };

    private static string FileOf(string uri) =>
        Uri.UnescapeDataString(uri.StartsWith("file://", StringComparison.OrdinalIgnoreCase) ? uri["file://".Length..] : uri);
}
