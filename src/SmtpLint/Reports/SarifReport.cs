using System.Text.Json;
using SmtpLint.Findings;

namespace SmtpLint.Reports;

/// <summary>SARIF 2.1.0 (OASIS Standard with Errata 01), as GitHub code scanning and editors read it.</summary>
internal sealed class SarifReport : IReport
{
    /// <summary>What paths are relative to: the folder that the tool ran in. GitHub takes it for the repository's root.</summary>
    public const string Root = "%SRCROOT%";

    private const string Schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    /// <inheritdoc/>
    public void Write(LintResult result, ReportContext context, TextWriter output) => JsonOutput.Write(output, json => json.WriteObject(() =>
    {
        json.WriteString("$schema", Schema);
        json.WriteString("version", "2.1.0");
        json.WriteArray("runs", [result], run => json.WriteObject(() =>
        {
            new SarifRules(json).Write(context.ToolVersion);
            WriteInvocation(json, run.Problems, context.ExitCode);
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

    private static void WriteInvocation(Utf8JsonWriter json, IReadOnlyList<LintProblem> problems, int exitCode) =>
        json.WriteArray("invocations", [exitCode], code => json.WriteObject(() =>
        {
            // 0 and 1 say whether there are findings; above, the run did not do what it was asked.
            json.WriteBoolean("executionSuccessful", code <= 1);
            json.WriteNumber("exitCode", code);
            json.WriteArray("toolExecutionNotifications", problems, problem => json.WriteObject(() =>
            {
                json.WriteString("level", "warning");
                json.WriteMessage("message", problem.Message);
                json.WriteArray("locations", [problem], location => json.WriteObject(() => json.WriteObject("physicalLocation", () =>
                {
                    json.WriteFile(location.File);
                    if (location.Line is { } line)
                    {
                        json.WriteObject("region", () => json.WriteNumber("startLine", line));
                    }
                })));
            }));
        }));

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
