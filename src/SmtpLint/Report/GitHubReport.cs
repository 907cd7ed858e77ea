using SmtpLint.Doors.Printing;
using SmtpLint.Findings;

namespace SmtpLint.Report;

/// <summary>
/// Workflow commands that GitHub Actions turns into annotations of a pull request. Findings of the baseline are left out.
/// </summary>
internal sealed class GitHubReport : IReport
{
    /// <inheritdoc/>
    public void Write(LintResult result, ReportContext context, DataOutput output)
    {
        foreach (var finding in result.Findings.Where(finding => !finding.IsInBaseline))
        {
            var (start, end) = (finding.Place.Start, finding.Place.End);
            List<(string Name, string Value)> properties =
            [
                ("file", finding.Place.File),
                ("line", $"{start.Line + 1}"),
                ("endLine", $"{end.Line + 1}"),
                ("title", $"{finding.Rule.Id}: {finding.Rule.Title}"),
            ];
            if (start.Line == end.Line)
            {
                // Columns are understood within one line only.
                properties.InsertRange(2, [("col", $"{start.Column + 1}"), ("endColumn", $"{end.Column + 1}")]);
            }

            output.WriteCommand(CommandOf(finding.Level), properties, finding.Message);
        }

        foreach (var problem in result.Problems)
        {
            Write(output, "error", problem);
        }

        foreach (var remark in result.Remarks)
        {
            Write(output, "notice", remark);
        }
    }

    private static void Write(DataOutput output, string command, LintProblem problem) =>
        output.WriteCommand(
            command, [("file", problem.File), .. problem.Line is { } line
                ? [("line", $"{line}")]
                : Array.Empty<(string, string)>(), ("title", "smtplint")], problem.Message);

    private static string CommandOf(Level level) => level switch
    {
        Level.Error => "error",
        Level.Warning => "warning",
        _ => "notice",
    };
}
