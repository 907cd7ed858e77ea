using System.CommandLine;
using SmtpLint.Doors.Files;
using SmtpLint.Doors.Printing;
using SmtpLint.Findings;
using SmtpLint.Judge;
using SmtpLint.Report.Effective;

namespace SmtpLint.CommandLine;

/// <summary><c>smtplint effective</c>: where each mail client really connects, in each environment.</summary>
internal static class EffectiveCommand
{
    /// <summary>The command.</summary>
    /// <param name="run">The folder that the tool runs in.</param>
    /// <param name="outputs">Where to print it.</param>
    public static Command Create(RunFolder run, Outputs outputs)
    {
        var paths = new Argument<string[]>(
            "PATH") { Description = "Files and folders; the current folder by default.", Arity = ArgumentArity.ZeroOrMore };
        var format = new Option<string>("--format") { Description = "How to print it.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong([.. EffectiveReport.Formats.Keys]);
        var width = new Option<int?>("--width")
        {
            Description = "Columns of the text; those of the terminal by default. Where a table is wider, each client is a block.",
        };
        var noCode = new Option<bool>("--no-code") { Description = "Leave C# out." };
        var configuration = LintOptions.ConfigurationOption();
        var command =
            new Command("effective",
                "Shows where each mail client connects in each environment, in which TLS mode, and where each value comes from. "
                + "Passwords are never shown.") { paths, format, width, noCode, configuration };
        command.SetAction(parsed =>
        {
            var named = parsed.GetValue(paths) ?? [];
            var reader =
                new EffectiveReader(
                    new LintRequest { Run = run, Paths = named.Length == 0
                        ? ["."]
                        : named, ReadsCode = !parsed.GetValue(noCode), Configuration = parsed.GetRequiredValue(configuration) });
            EffectiveReport.Formats[parsed.GetRequiredValue(format)](reader.Read(), outputs, parsed.GetValue(width));
            foreach (var problem in reader.Problems.Concat(reader.Remarks))
            {
                outputs.Error.WriteLine($"{problem.File}{(problem.Line is { } line ? $":{line}" : "")}: {problem.Message}");
            }

            return reader.Problems.Count > 0 ? ExitCode.Incomplete : ExitCode.Clean;
        });
        return command;
    }
}
