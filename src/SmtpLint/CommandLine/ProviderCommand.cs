using System.CommandLine;
using SmtpConfigAnalyzers.Files.Disclosure;
using SmtpConfigAnalyzers.Providers;
using SmtpLint.Doors.Printing;
using SmtpLint.Findings;
using SmtpLint.Report.ProviderPages;

namespace SmtpLint.CommandLine;

/// <summary><c>smtplint provider smtp.gmail.com</c>: what a provider serves, how one signs in, and the right lines.</summary>
internal static class ProviderCommand
{
    /// <summary>The command.</summary>
    /// <param name="outputs">Where to print it.</param>
    public static Command Create(Outputs outputs)
    {
        var host = new Argument<string>("host") { HelpName = "host", Description = "A host or a provider's name: smtp.gmail.com, gmail." };
        host.CompletionSources.Add(
            _ => ProviderTable.All.Select(row => new System.CommandLine.Completions.CompletionItem(row.Host, detail: row.Name)));
        var format = new Option<string>("--format") { Description = "How to print it.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");
        var command =
            new Command("provider",
                "Prints what a mail provider serves, how one signs in there, and the right lines for code and settings.") { host, format };
        command.SetAction(parsed => Print(parsed.GetRequiredValue(host), parsed.GetRequiredValue(format), outputs));
        return command;
    }

    private static int Print(string text, string format, Outputs outputs)
    {
        var hosts = ProviderLookup.Of(text);
        if (hosts.Count == 0)
        {
            outputs.Error.WriteLine($"'{Quotation.Of(text)}' is neither a host nor the name of a provider.");
            return ExitCode.WrongUse;
        }

        if (format == "json")
        {
            ProviderReport.WriteJson(hosts, outputs.Data);
        }
        else if (hosts.Count > 1)
        {
            ProviderReport.WriteList(hosts, outputs.Text);
        }
        else
        {
            ProviderReport.Write(hosts[0], outputs.Text);
        }

        return ExitCode.Clean;
    }
}
