using System.Text.Json;
using SmtpLint.Doors.Printing;
using SmtpLint.Findings;

namespace SmtpLint.Report;

/// <summary>The tool's own JSON: all that a run came to, in the shape of <c>docs/smtplint.schema.json</c>.</summary>
internal sealed class JsonReport : IReport
{
    /// <summary>Raised when a member changes its meaning or goes; a new member does not raise it.</summary>
    private const int Version = 1;

    /// <inheritdoc/>
    public void Write(LintResult result, ReportContext context, DataOutput output) => output.WriteJson(json => json.WriteObject(() =>
    {
        json.WriteNumber("version", Version);
        json.WriteString("tool", "smtplint");
        json.WriteString("toolVersion", context.ToolVersion);
        json.WriteString("repository", context.Repository?.Address);
        json.WriteString("commit", context.Repository?.Commit);
        json.WriteNumber("exitCode", context.ExitCode);
        json.WriteObject("summary", () => WriteSummary(json, result));
        json.WriteArray("findings", result.Findings, finding => json.WriteObject(() => WriteFinding(json, finding)));
        WriteProblems(json, "problems", result.Problems);
        WriteProblems(json, "remarks", result.Remarks);
    }));

    private static void WriteSummary(Utf8JsonWriter json, LintResult result)
    {
        json.WriteNumber("filesRead", result.FilesRead);
        foreach (var level in Enum.GetValues<Level>().Reverse())
        {
            json.WriteNumber(
                level.ToString().ToLowerInvariant(), result.Findings.Count(finding => finding.Level == level && !finding.IsInBaseline));
        }

        json.WriteNumber("baseline", result.Findings.Count(finding => finding.IsInBaseline));
        json.WriteNumber("suppressed", result.Suppressed);
        json.WriteNumber("unbound", result.Unbound);
        json.WriteNumber("problems", result.Problems.Count);
    }

    private static void WriteFinding(Utf8JsonWriter json, LintFinding finding)
    {
        json.WriteString("rule", finding.Rule.Id);
        json.WriteString("title", finding.Rule.Title);
        json.WriteString("level", finding.Level.ToString().ToLowerInvariant());
        json.WriteString("message", finding.Message);
        WritePlace(json, finding.Place);
        json.WriteString("fingerprint", finding.Fingerprint);
        json.WriteString("cwe", $"CWE-{finding.Rule.Cwe}");
        json.WriteString("help", finding.Rule.HelpLink);
        json.WriteBoolean("baseline", finding.IsInBaseline);
        json.WriteArray("environments", finding.Environments);
        json.WriteArray("related", finding.Related, related => json.WriteObject(() =>
        {
            json.WriteString("message", related.Message.ToString());
            WritePlace(json, related.Place);
        }));
        json.WriteArray("remedies", finding.Remedies, remedy => json.WriteObject(() =>
        {
            json.WriteString("title", remedy.Title.ToString());
            json.WriteBoolean("safe", remedy.IsSafe);
        }));
    }

    /// <summary>Writes an array of what could not be read or written.</summary>
    public static void WriteProblems(Utf8JsonWriter json, string name, IReadOnlyList<LintProblem> problems) =>
        json.WriteArray(name, problems, problem => json.WriteObject(() =>
    {
        json.WriteString("file", problem.File);
        if (problem.Line is { } line)
        {
            json.WriteNumber("line", line);
        }

        json.WriteString("message", problem.Message);
    }));

    private static void WritePlace(Utf8JsonWriter json, TextPlace place)
    {
        json.WriteString("file", place.File);
        json.WriteNumber("line", place.Start.Line + 1);
        json.WriteNumber("column", place.Start.Column + 1);
        json.WriteNumber("endLine", place.End.Line + 1);
        json.WriteNumber("endColumn", place.End.Column + 1);
    }
}
