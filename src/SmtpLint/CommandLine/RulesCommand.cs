using System.CommandLine;
using SmtpConfigAnalyzers.Languages;
using SmtpConfigAnalyzers.Policy;
using SmtpConfigAnalyzers.Rules;
using SmtpLint.Doors.Files;
using SmtpLint.Doors.Printing;
using SmtpLint.Report.RulePages;

namespace SmtpLint.CommandLine;

/// <summary><c>smtplint rules</c>: the table of the rules.</summary>
internal static class RulesCommand
{
    private static readonly TextColumn[] Columns =
        [.. new[] { "Rule", "What is wrong", "Severity", "Category", "Weakness", "Fix" }.Select(TextColumn.Own)];

    /// <summary>The command.</summary>
    /// <param name="run">The folder that the tool runs in.</param>
    /// <param name="outputs">Where to print it.</param>
    public static Command Create(RunFolder run, Outputs outputs)
    {
        var print = new OutputOptions("text", "json", "markdown");
        var command = new Command("rules", "Lists all rules.");
        print.AddTo(command);
        command.SetAction(parsed => print.Write(parsed, run, outputs, Print));
        return command;
    }

    private static void Print(string format, Outputs outputs)
    {
        if (format == "json")
        {
            WriteJson(outputs.Data);
            return;
        }

        var table = new TextTable(Columns, [.. RuleCatalog.All.Select(Row)]);
        if (format == "markdown")
        {
            table.WriteMarkdown(outputs.Text);
        }
        else
        {
            table.Write(outputs.Text);
        }
    }

    private static string[] Row(Rule rule) =>
        [rule.Id, Translations.Of(rule.Title, null), SeverityOf(rule), rule.Category, $"CWE-{rule.Cwe}",
            RulePage.Of(rule).OffersFix ? "yes" : "–"];

    private static void WriteJson(DataOutput output) =>
        output.WriteJson(json => json.WriteArray(RuleCatalog.All, rule => json.WriteObject(() =>
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
