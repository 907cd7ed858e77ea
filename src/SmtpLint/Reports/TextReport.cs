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
        var console = Terminal.For(output, color);
        console.Profile.Width = short.MaxValue; // whoever is narrower breaks lines where it likes, and places stay whole
        var mask = new SecretMask(result, context.ReadText);
        foreach (var file in result.Findings.Where(finding => !finding.IsInBaseline).GroupBy(finding => finding.Place.File))
        {
            var excerpts = isQuiet ? null : new Excerpts(file.Key, context.ReadText(file.Key) ?? "", mask);
            foreach (var finding in file)
            {
                Write(console, finding, excerpts);
            }

            if (!isQuiet)
            {
                console.Write("\n");
            }
        }

        foreach (var problem in result.Problems)
        {
            Write(console, problem, "problem", StyleOf(Level.Error));
        }

        if (!isQuiet)
        {
            foreach (var remark in result.Remarks)
            {
                Write(console, remark, "note", StyleOf(Level.Info));
            }

            console.Write((result.Problems.Count + result.Remarks.Count > 0 ? "\n" : "") + TextSummary.Of(result) + "\n", Bold);
        }
    }

    private static void Write(IAnsiConsole console, LintFinding finding, Excerpts? excerpts)
    {
        var place = finding.Place;
        console.Write($"{place.File}:{place.Start.Line + 1}:{place.Start.Column + 1}: ", Bold);
        console.Write($"{finding.Level.ToString().ToLowerInvariant()} {finding.Rule.Id}", StyleOf(finding.Level));
        console.Write($": {Printable.Of(finding.Message)}\n");
        if (excerpts?.Of(place) is var (number, line, underline))
        {
            console.Write($"  {number} | ", Faint);
            console.Write(line + "\n");
            console.Write($"  {new string(' ', number.Length)} | ", Faint);
            console.Write(underline + "\n", StyleOf(finding.Level));
        }

        if (excerpts is null)
        {
            return;
        }

        foreach (var related in finding.Related)
        {
            WriteHint(console, "see", $"{related.Place.File}:{related.Place.Start.Line + 1}:{related.Place.Start.Column + 1}: {Printable.Of(related.Message)}");
        }

        if (finding.Environments.Count > 0)
        {
            WriteHint(console, "in", string.Join(", ", finding.Environments.Select(Printable.Of)));
        }

        if (finding.Remedies.Count > 0)
        {
            var best = finding.Remedies.FirstOrDefault(remedy => remedy.IsSafe) ?? finding.Remedies[0];
            WriteHint(console, "fix", $"{Printable.Of(best.Title)} ({(best.IsSafe ? "--fix" : "--fix --unsafe")})");
        }

        WriteHint(console, "help", finding.Rule.HelpLink);
    }

    private static void Write(IAnsiConsole console, LintProblem problem, string what, Style style)
    {
        console.Write(problem.Line is { } line ? $"{problem.File}:{line}: " : $"{problem.File}: ", Bold);
        console.Write(what, style);
        console.Write($": {Printable.Of(problem.Message)}\n");
    }

    private static void WriteHint(IAnsiConsole console, string what, string text)
    {
        console.Write($"    {what}: ", Faint);
        console.Write(text + "\n");
    }

    private static Style StyleOf(Level level) => level switch
    {
        Level.Error => new(Color.Red, decoration: Decoration.Bold),
        Level.Warning => new(Color.Yellow),
        _ => new(Color.Aqua),
    };
}
