using SmtpLint.Doors.Printing;
using SmtpLint.Findings;
using Spectre.Console;

namespace SmtpLint.Report;

/// <summary>The report for people: each finding with its line, file by file, and a summary.</summary>
/// <param name="isQuiet">Whether findings alone are printed, a line each.</param>
internal sealed class TextReport(bool isQuiet)
{
    private static readonly Style Bold = new(decoration: Decoration.Bold);
    private static readonly Style Faint = new(decoration: Decoration.Dim);

    /// <summary>Prints the report.</summary>
    /// <param name="result">What the run came to.</param>
    /// <param name="context">What a report needs from outside.</param>
    /// <param name="text">Where to print.</param>
    public void Write(LintResult result, ReportContext context, Printout text)
    {
        var mask = new SecretMask(result, context.ReadText);
        foreach (var file in result.Findings.Where(finding => !finding.IsInBaseline).GroupBy(finding => finding.Place.File))
        {
            var excerpts = isQuiet ? null : new ExcerptReader(file.Key, context.ReadText(file.Key) ?? "", mask);
            foreach (var finding in file)
            {
                Write(text, finding, excerpts);
            }

            if (!isQuiet)
            {
                text.EndLine();
            }
        }

        foreach (var problem in result.Problems)
        {
            Write(text, problem, "problem", StyleOf(Level.Error));
        }

        if (!isQuiet)
        {
            foreach (var remark in result.Remarks)
            {
                Write(text, remark, "note", StyleOf(Level.Info));
            }

            if (result.Problems.Count + result.Remarks.Count > 0)
            {
                text.EndLine();
            }

            text.WriteLines(TextSummary.Of(result), Bold);
        }
    }

    private static void Write(Printout text, LintFinding finding, ExcerptReader? excerpts)
    {
        var place = finding.Place;
        text.Write($"{place.File}:{place.Start.Line + 1}:{place.Start.Column + 1}: ", Bold);
        text.Write($"{finding.Level.ToString().ToLowerInvariant()} {finding.Rule.Id}", StyleOf(finding.Level));
        text.WriteLine($": {finding.Message}");
        if (excerpts?.Of(place) is var (number, line, underline))
        {
            text.Write($"  {number} | ", Faint);
            text.WriteLine(line);
            text.Write($"  {new string(' ', number.Length)} | ", Faint);
            text.WriteLine(underline, StyleOf(finding.Level));
        }

        if (excerpts is null)
        {
            return;
        }

        foreach (var related in finding.Related)
        {
            WriteHint(text, "see",
                $"{related.Place.File}:{related.Place.Start.Line + 1}:{related.Place.Start.Column + 1}: {related.Message}");
        }

        if (finding.Environments.Count > 0)
        {
            WriteHint(text, "in", string.Join(", ", finding.Environments));
        }

        if (finding.Remedies.Count > 0)
        {
            var best = finding.Remedies.FirstOrDefault(remedy => remedy.IsSafe) ?? finding.Remedies[0];
            WriteHint(text, "fix", $"{best.Title} ({(best.IsSafe ? "--fix" : "--fix --unsafe")})");
        }

        WriteHint(text, "help", finding.Rule.HelpLink);
    }

    private static void Write(Printout text, LintProblem problem, string what, Style style)
    {
        text.Write(problem.Line is { } line ? $"{problem.File}:{line}: " : $"{problem.File}: ", Bold);
        text.Write(what, style);
        text.WriteLine($": {problem.Message}");
    }

    private static void WriteHint(Printout text, string what, string hint)
    {
        text.Write($"    {what}: ", Faint);
        text.WriteLine(hint);
    }

    private static Style StyleOf(Level level) => level switch
    {
        Level.Error => new(Color.Red, decoration: Decoration.Bold),
        Level.Warning => new(Color.Yellow),
        _ => new(Color.Aqua),
    };
}
