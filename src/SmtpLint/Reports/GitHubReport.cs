using SmtpLint.Findings;

namespace SmtpLint.Reports;

/// <summary>Workflow commands that GitHub Actions turns into annotations of a pull request. Findings of the baseline are left out.</summary>
/// <remarks>Syntax and escapes: https://docs.github.com/actions/reference/workflow-commands, and the runner's ActionCommand.cs.</remarks>
internal sealed class GitHubReport : IReport
{
    /// <inheritdoc/>
    public void Write(LintResult result, ReportContext context, TextWriter output)
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

            Write(output, CommandOf(finding.Level), properties, finding.Message);
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

    private static void Write(TextWriter output, string command, LintProblem problem) =>
        Write(output, command, [("file", problem.File), .. problem.Line is { } line ? [("line", $"{line}")] : Array.Empty<(string, string)>(), ("title", "smtplint")], problem.Message);

    private static void Write(TextWriter output, string command, IEnumerable<(string Name, string Value)> properties, string message) =>
        output.Write($"::{command} {string.Join(',', properties.Select(property => $"{property.Name}={EscapeProperty(property.Value)}"))}::{Escape(message)}\n");

    private static string CommandOf(Level level) => level switch
    {
        Level.Error => "error",
        Level.Warning => "warning",
        _ => "notice",
    };

    private static string Escape(string text) => text
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string EscapeProperty(string text) => Escape(text)
        .Replace(":", "%3A", StringComparison.Ordinal)
        .Replace(",", "%2C", StringComparison.Ordinal);
}
