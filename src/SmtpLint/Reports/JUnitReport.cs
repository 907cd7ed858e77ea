using System.Text;
using System.Xml;
using SmtpLint.Findings;

namespace SmtpLint.Reports;

/// <summary>
/// JUnit's XML as CI servers read it: one test case a finding, named by rule and fingerprint, so that its history holds
/// when lines move. Below the level that fails the run a finding is a case that passes; the baseline's are skipped ones.
/// </summary>
internal sealed class JUnitReport : IReport
{
    private static readonly XmlWriterSettings Settings = new() { Indent = true, NewLineChars = "\n", OmitXmlDeclaration = true };

    /// <inheritdoc/>
    public void Write(LintResult result, ReportContext context, TextWriter output)
    {
        // The writer would declare the encoding of its own buffer.
        output.Write("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
        var buffer = new StringBuilder();
        using (var xml = XmlWriter.Create(buffer, Settings))
        {
            var failures = result.Findings.Count(finding => IsFailure(finding, context)).ToString();
            var skipped = result.Findings.Count(finding => finding.IsInBaseline).ToString();
            var errors = result.Problems.Count.ToString();
            // The first case passes: servers take a report without cases for a broken run.
            var tests = (1 + result.Findings.Count + result.Problems.Count + result.Remarks.Count).ToString();
            xml.WriteStartElement("testsuites");
            xml.WriteStartElement("testsuite");
            Write(xml, ("name", "smtplint"), ("tests", tests), ("failures", failures), ("errors", errors), ("skipped", skipped));
            xml.WriteStartElement("testcase");
            Write(xml, ("classname", "smtplint"), ("name", $"{result.FilesRead} files read"));
            xml.WriteEndElement();
            foreach (var finding in result.Findings)
            {
                Write(xml, finding, context);
            }

            foreach (var problem in result.Problems)
            {
                Write(xml, problem, "error");
            }

            foreach (var remark in result.Remarks)
            {
                Write(xml, remark, "system-out");
            }

            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        output.Write(buffer);
        output.Write('\n');
    }

    private static bool IsFailure(LintFinding finding, ReportContext context) => !finding.IsInBaseline && finding.Level >= context.FailOn;

    private static void Write(XmlWriter xml, LintFinding finding, ReportContext context)
    {
        var (file, line) = (finding.Place.File, $"{finding.Place.Start.Line + 1}");
        var text = $"{file}({line},{finding.Place.Start.Column + 1}): {finding.Level.ToString().ToLowerInvariant()} {finding.Rule.Id}: {finding.Message}\n{finding.Rule.HelpLink}";
        xml.WriteStartElement("testcase");
        Write(xml, ("classname", file), ("name", $"{finding.Rule.Id} {finding.Fingerprint}"), ("file", file), ("line", line));
        if (finding.IsInBaseline)
        {
            xml.WriteStartElement("skipped");
            Write(xml, ("message", $"In the baseline: {finding.Message}"));
        }
        else if (IsFailure(finding, context))
        {
            xml.WriteStartElement("failure");
            Write(xml, ("type", finding.Rule.Id), ("message", finding.Message));
            xml.WriteString(Clean(text));
        }
        else
        {
            xml.WriteStartElement("system-out");
            xml.WriteString(Clean(text));
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Write(XmlWriter xml, LintProblem problem, string outcome)
    {
        var line = problem.Line is { } number ? $", line {number}" : "";
        xml.WriteStartElement("testcase");
        Write(xml, ("classname", problem.File), ("name", $"{(outcome == "error" ? "can be read" : "remark")}{line}"));
        xml.WriteElementString(outcome, Clean(problem.Message));
        xml.WriteEndElement();
    }

    private static void Write(XmlWriter xml, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        foreach (var (name, value) in attributes)
        {
            xml.WriteAttributeString(name, Clean(value));
        }
    }

    /// <summary>XML has no way to write most control characters, nor half a surrogate pair.</summary>
    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
            {
                clean.Append(text, i++, 2);
            }
            else
            {
                clean.Append(XmlConvert.IsXmlChar(text[i]) ? text[i] : '\uFFFD');
            }
        }

        return clean.ToString();
    }
}
