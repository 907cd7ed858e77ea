using System.CommandLine;
using System.Globalization;
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
        var paths = LintOptions.PathsArgument();
        var print = new OutputOptions([.. EffectiveReport.Formats.Keys]);
        var width = new Option<int?>("--width")
        {
            Description = "Columns of the text; those of the terminal by default. Where a table is wider, each client is a block.",
            HelpName = "columns",
            CustomParser = result =>
            {
                if (int.TryParse(result.Tokens[0].Value, CultureInfo.InvariantCulture, out var columns))
                {
                    return columns;
                }

                result.AddError($"--width takes a number of columns, not '{result.Tokens[0].Value}'.");
                return null;
            },
        };
        var noCode = new Option<bool>("--no-code") { Description = "Leave C# out." };
        var configuration = LintOptions.ConfigurationOption();
        var command =
            new Command("effective",
                "Shows where each mail client connects in each environment, in which TLS mode, and where each value comes from. "
                + "Passwords are never shown.") { paths };
        print.AddTo(command);
        command.Options.Add(width);
        command.Options.Add(noCode);
        command.Options.Add(configuration);
        command.SetInterruptible((parsed, cancellation) =>
        {
            var reader = new EffectiveReader(new LintRequest
            {
                Run = run,
                Paths = LintOptions.PathsOf(parsed, paths, run),
                ReadsCode = !parsed.GetValue(noCode),
                Configuration = parsed.GetRequiredValue(configuration),
            });
            var channels = reader.Read(cancellation);
            var code = print.Write(
                parsed, run, outputs, (format, to) => EffectiveReport.Formats[format](channels, to, parsed.GetValue(width)),
                reader.Problems.Count > 0 ? ExitCode.Incomplete : ExitCode.Clean);
            foreach (var problem in reader.Problems.Concat(reader.Remarks))
            {
                outputs.Error.WriteLine($"{problem.File}{(problem.Line is { } line ? $":{line}" : "")}: {problem.Message}");
            }

            return code;
        });
        return command;
    }
}
