using System.Xml.Linq;
using SmtpLint.Doors.Printing;
using SmtpLint.Findings;

namespace SmtpLint.Report;

/// <summary>
/// JUnit's XML as CI servers read it: one test case a finding, named by rule and fingerprint, so that its history holds
/// when lines move. Below the level that fails the run a finding is a case that passes; the baseline's are skipped ones.
/// </summary>
internal sealed class JUnitReport : IReport
{
    /// <inheritdoc/>
    public void Write(LintResult result, ReportContext context, DataOutput output)
    {
        // The first case passes: servers take a report without cases for a broken run.
        XElement[] cases =
        [
            new("testcase", Attribute("classname", "smtplint"), Attribute("name", $"{result.FilesRead} files read")),
            .. result.Findings.Select(finding => CaseOf(finding, context)),
            .. result.Problems.Select(problem => CaseOf(problem, "error")),
            .. result.Remarks.Select(remark => CaseOf(remark, "system-out")),
        ];
        output.WriteXml(new("testsuites", new XElement(
            "testsuite",
            Attribute("name", "smtplint"),
            Attribute("tests", cases.Length),
            Attribute("failures", result.Findings.Count(finding => IsFailure(finding, context))),
            Attribute("errors", result.Problems.Count),
            Attribute("skipped", result.Findings.Count(finding => finding.IsInBaseline)),
            cases)));
    }

    private static bool IsFailure(LintFinding finding, ReportContext context) => !finding.IsInBaseline && finding.Level >= context.FailOn;

    private static XElement CaseOf(LintFinding finding, ReportContext context)
    {
        var (file, line) = (finding.Place.File, finding.Place.Start.Line + 1);
        var text = $"{file}({line},{finding.Place.Start.Column + 1}): {finding.Level.ToString().ToLowerInvariant()} {finding.Rule.Id}: "
            + $"{finding.Message}\n{finding.Rule.HelpLink}";
        return new(
            "testcase",
            Attribute("classname", file),
            Attribute("name", $"{finding.Rule.Id} {finding.Fingerprint}"),
            Attribute("file", file),
            Attribute("line", line),
            finding.IsInBaseline ? new XElement("skipped", Attribute("message", $"In the baseline: {finding.Message}"))
            : IsFailure(finding, context)
            ? new XElement("failure", Attribute("type", finding.Rule.Id), Attribute("message", finding.Message), text)
            : new XElement("system-out", text));
    }

    private static XElement CaseOf(LintProblem problem, string outcome) => new(
        "testcase",
        Attribute("classname", problem.File),
        Attribute("name", $"{(outcome == "error" ? "can be read" : "remark")}{(problem.Line is { } line ? $", line {line}" : "")}"),
        new XElement(outcome, problem.Message));

    private static XAttribute Attribute(string name, object value) => new(name, value);
}
