using System.CommandLine;
using SmtpConfigAnalyzers.Policy;
using SmtpConfigAnalyzers.Rules;
using SmtpLint.Doors.Printing;
using SmtpLint.Findings;
using SmtpLint.Report.RulePages;

namespace SmtpLint.CommandLine;

/// <summary><c>smtplint explain SMTP1002</c>: the page of a rule.</summary>
internal static class ExplainCommand
{
    private const int Nearest = 3;

    /// <summary>The command.</summary>
    /// <param name="outputs">Where to print it.</param>
    public static Command Create(Outputs outputs)
    {
        var id = new Argument<string>(
            "rule") { HelpName = "rule",
            Description = "A rule's id or name, or what you see: SMTP1002, UseImplicitTlsOnPort465, \"535 5.7.139\"." };
        id.CompletionSources.Add(
            _ => RuleCatalog.All.Select(rule => new System.CommandLine.Completions.CompletionItem(rule.Id, detail: rule.Title)));
        var format = new Option<string>("--format") { Description = "How to print the page.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "markdown");
        var command =
            new Command("explain", "Prints a rule's page: what goes wrong at run time, and what to write instead.") { id, format };
        command.SetAction(parsed => Explain(parsed.GetRequiredValue(id), parsed.GetRequiredValue(format), outputs));
        return command;
    }

    private static int Explain(string id, string format, Outputs outputs)
    {
        var explaining = Find(id) is { } named ? [named] : Troubleshooting.RulesFor(id).Select(Find).OfType<Rule>().ToList();
        if (explaining.Count == 0)
        {
            outputs.Error.WriteLine(
                $"There is no rule '{id}'. The nearest: {string.Join(", ", NearestTo(id))}. 'smtplint rules' lists all.");
            return ExitCode.WrongUse;
        }

        var page = RulePage.Of(explaining[0]);
        if (format == "markdown")
        {
            outputs.Text.WriteLines(page.Markdown);
        }
        else
        {
            PageRenderer.Write(page, outputs.Text);
        }

        if (explaining.Count > 1)
        {
            outputs.Error.WriteLine($"Others may explain it, too: {string.Join(", ", explaining.Skip(1).Select(other => other.Id))}.");
        }

        return ExitCode.Clean;
    }

    private static Rule? Find(string id) => RuleCatalog.All.FirstOrDefault(rule =>
        rule.Id.Equals(id, StringComparison.OrdinalIgnoreCase)
        || rule.Id.Equals("SMTP" + id, StringComparison.OrdinalIgnoreCase)
        || rule.Name.Equals(id, StringComparison.OrdinalIgnoreCase));

    /// <summary>The ids that a typing error may have made this of.</summary>
    internal static IEnumerable<string> NearestTo(string id) =>
        RuleCatalog.All.OrderBy(rule => Math.Min(Distance(rule.Id, id), Distance(rule.Name, id)))
            .ThenBy(rule => rule.Id, StringComparer.Ordinal).Take(Nearest).Select(rule => rule.Id);

    /// <summary>Number of characters to insert, delete or replace to make one text of the other (Levenshtein 1965).</summary>
    private static int Distance(string from, string to)
    {
        var row = Enumerable.Range(0, to.Length + 1).ToArray();
        for (var i = 1; i <= from.Length; i++)
        {
            var diagonal = row[0]++;
            for (var j = 1; j <= to.Length; j++)
            {
                var replaced = diagonal + (char.ToUpperInvariant(from[i - 1]) == char.ToUpperInvariant(to[j - 1]) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
