using System.Security.Cryptography;
using System.Text;
using SmtpLint.Doors.Printing;
using SmtpLint.Findings;

namespace SmtpLint.Report;

/// <summary>GitLab's Code Quality report. Findings of the baseline are left out; what could not be read is an issue too.</summary>
/// <remarks>Members: https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format</remarks>
internal sealed class GitLabReport : IReport
{
    /// <inheritdoc/>
    public void Write(LintResult result, ReportContext context, DataOutput output)
    {
        var issues = result.Findings.Where(finding => !finding.IsInBaseline)
            .Select(finding =>
                new Issue(finding.Rule.Id, finding.Message, SeverityOf(finding.Level), finding.Place.File, finding.Place.Start.Line + 1,
                    finding.Place.End.Line + 1, finding.Fingerprint))
            .Concat(IssuesOf(result.Problems, "major")).Concat(IssuesOf(result.Remarks, "info"));
        output.WriteJson(json => json.WriteArray(issues, issue => json.WriteObject(() =>
        {
            json.WriteString("description", issue.Message);
            json.WriteString("check_name", issue.Check);
            json.WriteString("fingerprint", issue.Hash());
            json.WriteString("severity", issue.Severity);
            json.WriteObject("location", () =>
            {
                json.WriteString("path", issue.File);
                json.WriteObject("lines", () =>
                {
                    json.WriteNumber("begin", issue.Line);
                    json.WriteNumber("end", issue.EndLine);
                });
            });
        })));
    }

    // Neither a line nor a word of the message: both change while the issue stays.
    private static IEnumerable<Issue> IssuesOf(IEnumerable<LintProblem> problems, string severity) =>
        problems.GroupBy(problem => problem.File).SelectMany(
            file => file.Select((problem, index) => new Issue(
                "smtplint", problem.Message, severity, problem.File, problem.Line ?? 1, problem.Line ?? 1, $"{severity} {index}")));

    private static string SeverityOf(Level level) => level switch
    {
        Level.Error => "critical",
        Level.Warning => "major",
        _ => "info",
    };

    private sealed record Issue(string Check, string Message, string Severity, string File, int Line, int EndLine, string Fingerprint)
    {
        /// <summary>What GitLab knows the issue by, in the whole report; a finding's own fingerprint holds for one rule and file.</summary>
        public string Hash() => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Check}\0{File}\0{Fingerprint}")));
    }
}
