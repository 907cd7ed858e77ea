using System.CommandLine;
using SmtpConfigAnalyzers.Policy;
using SmtpConfigAnalyzers.Rules;
using SmtpLint.Reports;
using SmtpLint.RulePages;

namespace SmtpLint.Commands;

/// <summary><c>smtplint rules</c>: the table of the rules.</summary>
internal static class RulesCommand
{
    private static readonly string[] Columns = ["Rule", "What is wrong", "Severity", "Category", "Weakness", "Fix"];

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var format = new Option<string>("--format") { Description = "How to print the table.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json", "markdown");
        var command = new Command("rules", "Lists all rules.") { format };
        command.SetAction(parsed => Print(parsed.GetRequiredValue(format), parsed.InvocationConfiguration.Output));
        return command;
    }

    private static void Print(string format, TextWriter output)
    {
        if (format == "json")
        {
            WriteJson(output);
            return;
        }

        var table = new TextTable(Columns, [.. RuleCatalog.All.Select(Row)]);
        if (format == "markdown")
        {
            table.WriteMarkdown(output);
        }
        else
        {
            table.Write(output);
        }
    }

    private static string[] Row(Rule rule) =>
        [rule.Id, rule.Title, SeverityOf(rule), rule.Category, $"CWE-{rule.Cwe}", RulePage.Of(rule).OffersFix ? "yes" : "–"];

    private static void WriteJson(TextWriter output) => JsonOutput.Write(output, json => json.WriteArray(RuleCatalog.All, rule => json.WriteObject(() =>
    {
        json.WriteString("id", rule.Id);
        json.WriteString("name", rule.Name);
        json.WriteString("title", rule.Title);
        json.WriteString("severity", SeverityOf(rule));
        json.WriteString("category", rule.Category);
        json.WriteString("cwe", $"CWE-{rule.Cwe}");
        json.WriteBoolean("fix", RulePage.Of(rule).OffersFix);
        json.WriteString("help", rule.HelpLink);
    })));

    private static string SeverityOf(Rule rule) => rule.Severity.ToString().ToLowerInvariant();
}
