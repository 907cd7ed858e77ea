using SmtpConfigAnalyzers.Languages;
using SmtpLint.Doors.Printing;
using SmtpLint.Find.Walking;
using SmtpLint.Findings;
using SmtpLint.Report.RulePages;
using Spectre.Console;

namespace SmtpLint.Report;

/// <summary>The report for people: each finding with its line, the pages of the rules, and a summary.</summary>
/// <param name="isQuiet">Whether findings alone are printed, a line each.</param>
internal sealed class TextReport(bool isQuiet)
{
    private const int Indent = 4;
    private const int LinesInSight = 5;

    private static readonly Style Bold = new(decoration: Decoration.Bold);
    private static readonly Style Faint = new(decoration: Decoration.Dim);

    /// <summary>Prints the report.</summary>
    /// <param name="result">What the run came to.</param>
    /// <param name="context">What a report needs from outside.</param>
    /// <param name="text">Where to print.</param>
    public void Write(LintResult result, ReportContext context, Printout text)
    {
        var mask = new SecretMask(result, context.ReadText);
        var findings = result.Findings.Where(finding => !finding.IsInBaseline).ToList();
        foreach (var file in findings.GroupBy(finding => finding.Place.File))
        {
            var excerpts = isQuiet ? null : new ExcerptReader(file.Key, context.ReadText(file.Key) ?? "", mask, text.Width);
            foreach (var finding in file)
            {
                Write(text, finding, excerpts);
            }
        }

        if (!isQuiet && !text.HasLinks && findings.Count > 0)
        {
            foreach (var rule in findings.Select(finding => finding.Rule).Distinct().OrderBy(rule => rule.Id, StringComparer.Ordinal))
            {
                text.Write($"{rule.Id}: ", Faint).WriteLine(rule.HelpLink);
            }

            text.EndLine();
        }

        foreach (var problem in result.Problems)
        {
            Write(text, problem, $"problem", StyleOf(Level.Error));
        }

        if (!isQuiet)
        {
            foreach (var remark in result.Remarks)
            {
                Write(text, remark, $"note", StyleOf(Level.Info));
            }

            if (result.Problems.Count + result.Remarks.Count > 0)
            {
                text.EndLine();
            }

            foreach (var line in TextSummary.Of(result))
            {
                text.Write(line.Shown, Bold).EndLine(indent: 0);
            }
        }
    }

    private static void Write(Printout text, LintFinding finding, ExcerptReader? excerpts)
    {
        var (place, style) = (finding.Place, StyleOf(finding.Level));
        text.Write($"{place.File}:{place.Start.Line + 1}:{place.Start.Column + 1}: ", Bold);
        text.Write($"{finding.Level.ToString().ToLowerInvariant()} {finding.Rule.Id}", style, finding.Rule.HelpLink);
        text.Write($": {finding.Shown}").EndLine(excerpts is null ? null : Indent);
        if (excerpts is null)
        {
            return;
        }

        if (excerpts.Of(place) is var (number, line, underline))
        {
            text.Write($"  {number} | ", Faint).WriteLine(line);
            text.Write($"  {new string(' ', number.Length)} | ", Faint).WriteLine(underline, style);
        }

        foreach (var related in finding.Related.Where(related => !IsInSight(related.Place, place)))
        {
            WriteHint(text, $"see",
                $"{related.Place.File}:{related.Place.Start.Line + 1}:{related.Place.Start.Column + 1}: {related.Message.Shown}");
        }

        if (finding.Environments.Count > 0)
        {
            WriteHint(text, $"in", string.Join(", ", finding.Environments));
        }

        if (FixOf(finding) is { } fix)
        {
            WriteHint(text, $"fix", fix.Shown);
        }

        text.EndLine();
    }

    /// <summary>Whether whoever goes to one of the places sees the other.</summary>
    private static bool IsInSight(TextPlace place, TextPlace other) =>
        place.File == other.File && Math.Abs(place.Start.Line - other.Start.Line) <= LinesInSight;

    private static Phrase? FixOf(LintFinding finding) =>
        (finding.Remedies.FirstOrDefault(remedy => remedy.IsSafe) ?? finding.Remedies.FirstOrDefault()) is { } best
            ? $"{best.Title} ({(best.IsSafe ? "--fix" : "--fix --unsafe")})"
            : SourceFileNames.IsCSharp(finding.Place.File) && RulePage.Of(finding.Rule).OffersFix
                ? finding.CodeFix is { } title ? $"{title} (code fix in an editor)" : (Phrase)$"code fix in an editor"
                : null;

    private static void Write(Printout text, LintProblem problem, Phrase what, Style style)
    {
        text.Write(problem.Line is { } line ? $"{problem.File}:{line}: " : $"{problem.File}: ", Bold);
        text.Write(what.Shown, style);
        text.Write($": {problem.Message}").EndLine(Indent);
    }

    private static void WriteHint(Printout text, Phrase what, string hint)
    {
        text.Write($"    {what.Shown}: ", Faint);
        text.Write(hint).EndLine(2 * Indent);
    }

    // Of the eight colours that a theme chooses, those that can be read on its light and its dark background; yellow cannot.
    private static Style StyleOf(Level level) => level switch
    {
        Level.Error => new(Color.Maroon, decoration: Decoration.Bold),
        Level.Warning => new(Color.Purple),
        _ => new(Color.Teal),
    };
}
