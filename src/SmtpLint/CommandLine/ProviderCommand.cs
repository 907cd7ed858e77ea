using System.CommandLine;
using SmtpConfigAnalyzers.Files.Disclosure;
using SmtpConfigAnalyzers.Providers;
using SmtpLint.Doors.Files;
using SmtpLint.Doors.Printing;
using SmtpLint.Findings;
using SmtpLint.Report.ProviderPages;

namespace SmtpLint.CommandLine;

/// <summary><c>smtplint provider smtp.gmail.com</c>: what a provider serves, how one signs in, and the right lines.</summary>
internal static class ProviderCommand
{
    /// <summary>The command.</summary>
    /// <param name="run">The folder that the tool runs in.</param>
    /// <param name="outputs">Where to print it.</param>
    public static Command Create(RunFolder run, Outputs outputs)
    {
        var host = new Argument<string>("host") { HelpName = "host", Description = "A host or a provider's name: smtp.gmail.com, gmail." };
        host.CompletionSources.Add(
            _ => ProviderTable.All.Select(row => new System.CommandLine.Completions.CompletionItem(row.Host, detail: row.Name)));
        var print = new OutputOptions("text", "json");
        var command =
            new Command("provider",
                "Prints what a mail provider serves, how one signs in there, and the right lines for code and settings.") { host };
        print.AddTo(command);
        command.SetAction(parsed => Find(parsed.GetRequiredValue(host), outputs) is { Count: > 0 } hosts
            ? print.Write(parsed, run, outputs, (format, to) => Print(hosts, format, to))
            : ExitCode.WrongUse);
        return command;
    }

    private static IReadOnlyList<ProviderLookup> Find(string text, Outputs outputs)
    {
        var hosts = ProviderLookup.Of(text);
        if (hosts.Count == 0)
        {
            outputs.Error.WriteLine($"'{Quotation.Of(text)}' is neither a host nor the name of a provider.");
        }

        return hosts;
    }

    private static void Print(IReadOnlyList<ProviderLookup> hosts, string format, Outputs outputs)
    {
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
    }
}
