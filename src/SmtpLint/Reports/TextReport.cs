using SmtpLint.Commands;
using SmtpLint.Findings;
using Spectre.Console;

namespace SmtpLint.Reports;

/// <summary>The report for people: each finding with its line, file by file, and a summary.</summary>
/// <param name="color">When to print in colour.</param>
/// <param name="isQuiet">Whether findings alone are printed, a line each.</param>
internal sealed class TextReport(ColorChoice color, bool isQuiet) : IReport
{
    private static readonly Style Bold = new(decoration: Decoration.Bold);
    private static readonly Style Faint = new(decoration: Decoration.Dim);

    /// <inheritdoc/>
    public void Write(LintResult result, ReportContext context, TextWriter output)
    {
        var text = new StyledText(output, color);
        var mask = new SecretMask(result, context.ReadText);
        foreach (var file in result.Findings.Where(finding => !finding.IsInBaseline).GroupBy(finding => finding.Place.File))
        {
            var excerpts = isQuiet ? null : new Excerpts(file.Key, context.ReadText(file.Key) ?? "", mask);
            foreach (var finding in file)
            {
                Write(text, finding, excerpts);
            }

            if (!isQuiet)
            {
                text.Write("\n");
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

            text.Write((result.Problems.Count + result.Remarks.Count > 0 ? "\n" : "") + TextSummary.Of(result) + "\n", Bold);
        }
    }

    private static void Write(StyledText text, LintFinding finding, Excerpts? excerpts)
    {
        var place = finding.Place;
        text.Write($"{Printable.Of(place.File)}:{place.Start.Line + 1}:{place.Start.Column + 1}: ", Bold);
        text.Write($"{finding.Level.ToString().ToLowerInvariant()} {finding.Rule.Id}", StyleOf(finding.Level));
        text.Write($": {Printable.Of(finding.Message)}\n");
        if (excerpts?.Of(place) is var (number, line, underline))
        {
            text.Write($"  {number} | ", Faint);
            text.Write(line + "\n");
            text.Write($"  {new string(' ', number.Length)} | ", Faint);
            text.Write(underline + "\n", StyleOf(finding.Level));
        }

        if (excerpts is null)
        {
            return;
        }

        foreach (var related in finding.Related)
        {
            WriteHint(text, "see", $"{Printable.Of(related.Place.File)}:{related.Place.Start.Line + 1}:{related.Place.Start.Column + 1}: {Printable.Of(related.Message)}");
        }

        if (finding.Environments.Count > 0)
        {
            WriteHint(text, "in", string.Join(", ", finding.Environments.Select(Printable.Of)));
        }

        if (finding.Remedies.Count > 0)
        {
            var best = finding.Remedies.FirstOrDefault(remedy => remedy.IsSafe) ?? finding.Remedies[0];
            WriteHint(text, "fix", $"{Printable.Of(best.Title)} ({(best.IsSafe ? "--fix" : "--fix --unsafe")})");
        }

        WriteHint(text, "help", finding.Rule.HelpLink);
    }

    private static void Write(StyledText text, LintProblem problem, string what, Style style)
    {
        text.Write(problem.Line is { } line ? $"{Printable.Of(problem.File)}:{line}: " : $"{Printable.Of(problem.File)}: ", Bold);
        text.Write(what, style);
        text.Write($": {Printable.Of(problem.Message)}\n");
    }

    private static void WriteHint(StyledText text, string what, string hint)
    {
        text.Write($"    {what}: ", Faint);
        text.Write(hint + "\n");
    }

    private static Style StyleOf(Level level) => level switch
    {
        Level.Error => new(Color.Red, decoration: Decoration.Bold),
        Level.Warning => new(Color.Yellow),
        _ => new(Color.Aqua),
    };
}
