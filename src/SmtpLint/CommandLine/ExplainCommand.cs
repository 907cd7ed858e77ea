using System.CommandLine;
using SmtpConfigAnalyzers.Policy;
using SmtpConfigAnalyzers.Rules;
using SmtpLint.Doors.Files;
using SmtpLint.Doors.Printing;
using SmtpLint.Findings;
using SmtpLint.Report.RulePages;

namespace SmtpLint.CommandLine;

/// <summary><c>smtplint explain SMTP1002</c>: the page of a rule.</summary>
internal static class ExplainCommand
{
    private const int Nearest = 3;

    /// <summary>The command.</summary>
    /// <param name="run">The folder that the tool runs in.</param>
    /// <param name="outputs">Where to print it.</param>
    public static Command Create(RunFolder run, Outputs outputs)
    {
        var id = new Argument<string>(
            "rule") { HelpName = "rule",
            Description = "A rule's id or name, or what you see: SMTP1002, UseImplicitTlsOnPort465, \"535 5.7.139\"." };
        id.CompletionSources.Add(
            _ => RuleCatalog.All.Select(rule => new System.CommandLine.Completions.CompletionItem(rule.Id, detail: rule.Title)));
        var print = new OutputOptions("text", "markdown");
        var command =
            new Command("explain", "Prints a rule's page: what goes wrong at run time, and what to write instead.") { id };
        print.AddTo(command);
        command.SetAction(parsed => Explain(parsed.GetRequiredValue(id), outputs,
            page => print.Write(parsed, run, outputs, (format, to) => Write(page, format, to))));
        return command;
    }

    private static int Explain(string id, Outputs outputs, Func<RulePage, int> print)
    {
        var explaining = Find(id) is { } named ? [named] : Troubleshooting.RulesFor(id).Select(Find).OfType<Rule>().ToList();
        if (explaining.Count == 0)
        {
            outputs.Error.WriteLine(
                $"There is no rule '{id}'. The nearest: {string.Join(", ", NearestTo(id))}. 'smtplint rules' lists all.");
            return ExitCode.WrongUse;
        }

        if (explaining.Count > 1)
        {
            outputs.Error.WriteLine($"Others may explain it, too: {string.Join(", ", explaining.Skip(1).Select(other => other.Id))}.");
        }

        return print(RulePage.Of(explaining[0]));
    }

    private static void Write(RulePage page, string format, Outputs outputs)
    {
        if (format == "markdown")
        {
            outputs.Text.WriteLines(page.Markdown);
        }
        else
        {
            PageRenderer.Write(page, outputs.Text);
        }
    }

    private static Rule? Find(string id) => RuleCatalog.All.FirstOrDefault(rule =>
        rule.Id.Equals(id, StringComparison.OrdinalIgnoreCase)
        || rule.Id.Equals("SMTP" + id, StringComparison.OrdinalIgnoreCase)
        || rule.Name.Equals(id, StringComparison.OrdinalIgnoreCase));

    /// <summary>The ids that a typing error may have made this of.</summary>
    internal static IEnumerable<string> NearestTo(string id) =>
        RuleCatalog.All.OrderBy(rule => Math.Min(Spelling.Distance(rule.Id, id), Spelling.Distance(rule.Name, id)))
            .ThenBy(rule => rule.Id, StringComparer.Ordinal).Take(Nearest).Select(rule => rule.Id);
}
