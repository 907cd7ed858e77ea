using System.Text.Json;
using SmtpLint.Doors.Printing;
using SmtpLint.Find.Git;
using SmtpLint.Findings;

namespace SmtpLint.Report;

/// <summary>SARIF 2.1.0 (OASIS Standard with Errata 01), as GitHub code scanning and editors read it.</summary>
internal sealed class SarifReport : IReport
{
    /// <summary>What paths are relative to: the folder that the tool ran in. GitHub takes it for the repository's root.</summary>
    public const string Root = "%SRCROOT%";

    private const string Schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    /// <inheritdoc/>
    public void Write(LintResult result, ReportContext context, DataOutput output) => output.WriteJson(json => json.WriteObject(() =>
    {
        json.WriteString("$schema", Schema);
        json.WriteString("version", "2.1.0");
        json.WriteArray("runs", [result], run => json.WriteObject(() =>
        {
            new SarifRules(json).Write(context.ToolVersion);
            WriteInvocation(json, run, context.ExitCode);
            if (context.Repository is { } repository)
            {
                json.WriteArray("versionControlProvenance", [repository], state => json.WriteObject(() => Write(json, state)));
            }

            json.WriteObject("originalUriBaseIds", () => json.WriteObject(Root, () =>
                json.WriteMessage("description", "The folder that smtplint ran in.")));
            json.WriteString("columnKind", "utf16CodeUnits");
            new SarifResults(json, run, context.ReadText).Write();
        }));
    }));

    private static void WriteInvocation(Utf8JsonWriter json, LintResult result, int exitCode) =>
        json.WriteArray("invocations", [exitCode], code => json.WriteObject(() =>
        {
            json.WriteBoolean("executionSuccessful", code is ExitCode.Clean or ExitCode.Findings);
            json.WriteNumber("exitCode", code);
            var notifications = result.Problems.Select(problem => (problem, "error"))
                .Concat(result.Remarks.Select(remark => (remark, "note")));
            json.WriteArray(
                "toolExecutionNotifications", notifications, notification =>
                json.WriteObject(() => WriteNotification(json, notification.Item1, notification.Item2)));
        }));

    private static void WriteNotification(Utf8JsonWriter json, LintProblem problem, string level)
    {
        json.WriteString("level", level);
        json.WriteMessage("message", problem.Message);
        json.WriteArray("locations", [problem], location => json.WriteObject(() => json.WriteObject("physicalLocation", () =>
        {
            json.WriteFile(location.File);
            if (location.Line is { } line)
            {
                json.WriteObject("region", () => json.WriteNumber("startLine", line));
            }
        })));
    }

    private static void Write(Utf8JsonWriter json, VersionControl state)
    {
        json.WriteString("repositoryUri", state.Address);
        if (state.Commit is { } commit)
        {
            json.WriteString("revisionId", commit);
        }

        json.WriteObject("mappedTo", () => json.WriteString("uriBaseId", Root));
    }
}
