using System.CommandLine;
using SmtpLint.Doors.Files;
using SmtpLint.Doors.Printing;
using SmtpLint.Findings;
using SmtpLint.Report.Merging;

namespace SmtpLint.CommandLine;

/// <summary><c>smtplint merge *.sarif</c>: ranks repositories by what their logs say.</summary>
internal static class MergeCommand
{
    /// <summary>The command.</summary>
    /// <param name="run">The folder that the tool runs in.</param>
    /// <param name="outputs">Where to print it.</param>
    public static Command Create(RunFolder run, Outputs outputs)
    {
        var logs = new Argument<string[]>("logs")
        {
            Description =
                "SARIF 2.1.0 logs of smtplint, or of builds with SmtpConfigAnalyzers: files, folders, or patterns such as *.sarif.",
            Arity = ArgumentArity.OneOrMore,
        };
        var previous = new Option<string[]>("--previous")
        {
            Description = "Older logs of the same repositories, to show what is new, fixed and remaining.",
            Arity = ArgumentArity.OneOrMore,
            AllowMultipleArgumentsPerToken = true,
            HelpName = "logs",
        };
        var print = new OutputOptions("text", "json", "markdown");
        var command = new Command("merge", "Ranks many repositories by the findings in their SARIF logs.") { logs, previous };
        print.AddTo(command);
        command.SetAction(parsed => Merge(
            Wildcards.Expand(run, parsed.GetRequiredValue(logs)),
            parsed.GetValue(previous) is { Length: > 0 } older ? Wildcards.Expand(run, older) : null,
            run,
            outputs,
            (ranking, code) => print.Write(parsed, run, outputs, (format, to) => Print(ranking, format, to), code)));
        return command;
    }

    private static int Merge(
        IReadOnlyList<string> logs, IReadOnlyList<string>? previous, RunFolder run, Outputs outputs,
        Func<IReadOnlyList<RepositorySummary>, int, int> print)
    {
        var files = new LogFiles(run, new(run, logs.Concat(previous ?? []).Select(run.FullPathOf)), outputs.Error);
        var current = files.Read(logs);
        var older = previous is null ? null : files.Read(previous);
        var ranking = RepositorySummary.Rank(current, older);
        var code = print(ranking, files.IsComplete ? ExitCode.Clean : ExitCode.Incomplete);
        foreach (var missing in (older ?? []).Select(log => log.Repository).Distinct()
            .Except(ranking.Select(repository => repository.Name)))
        {
            // That a log is not there does not mean that all is fixed.
            outputs.Error.WriteLine($"'{missing}' is in the older logs only: it is left out.");
        }

        return code;
    }

    private static void Print(IReadOnlyList<RepositorySummary> ranking, string format, Outputs outputs)
    {
        switch (format)
        {
            case "json":
                RankingJson.Write(ranking, outputs.Data);
                break;
            case "markdown":
                RankingText.WriteMarkdown(ranking, outputs.Text);
                break;
            default:
                RankingText.Write(ranking, outputs.Text);
                break;
        }
    }
}
