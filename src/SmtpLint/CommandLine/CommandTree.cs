using System.CommandLine;
using SmtpLint.Doors.Files;
using SmtpLint.Doors.Printing;
using SmtpLint.Findings;

namespace SmtpLint.CommandLine;

/// <summary>The command line: the root checks files, each other command is a line here.</summary>
internal static class CommandTree
{
    /// <summary>Runs a command line.</summary>
    /// <param name="arguments">The arguments.</param>
    /// <param name="run">The folder that the tool runs in.</param>
    /// <param name="output">What is asked for.</param>
    /// <param name="error">Where problems go.</param>
    /// <param name="input">Standard input.</param>
    /// <returns>The exit code.</returns>
    public static int Run(string[] arguments, RunFolder run, TextWriter output, TextWriter error, Func<Stream> input)
    {
        var outputs = Outputs.On(output, error);
        var root = new RootCommand("Finds mail settings that leak passwords or cannot work, in settings files and C#, without a build.")
        {
            ExplainCommand.Create(run, outputs),
            MergeCommand.Create(run, outputs),
            MigrateCommand.Create(run, outputs),
            ProviderCommand.Create(run, outputs),
            RulesCommand.Create(run, outputs),
            EffectiveCommand.Create(run, outputs),
            InitCommand.Create(run, outputs),
            CompletionCommand.Create(run, outputs),
            LspCommand.Create(input, outputs),
        };
        var paths = new LintCommand(run, input, outputs).AddTo(root);
        var parsed = root.Parse(arguments, new() { ResponseFileTokenReplacer = null }); // @name is a file's name
        paths.Hidden = parsed.CommandResult.Command != root; // in the help of other commands, which do not take them
        if (new Mistakes(parsed, path => Path.Exists(run.FullPathOf(path))).Find() is { Count: > 0 } mistakes)
        {
            foreach (var mistake in mistakes)
            {
                outputs.Error.WriteLine(mistake);
            }

            var command = parsed.CommandResult.Command == root ? "" : $" {parsed.CommandResult.Command.Name}";
            outputs.Error.WriteLine($"'smtplint{command} --help' shows how to use it.");
            return ExitCode.WrongUse;
        }

        try
        {
            using var help = outputs.Text.AsWriter();
            using var trouble = outputs.Error.AsWriter();
            var code = parsed.Invoke(new InvocationConfiguration { Output = help, Error = trouble, EnableDefaultExceptionHandler = false });
            help.Flush();
            trouble.Flush();
            return code;
        }
        catch (Exception mistake) when (mistake is not OutOfMemoryException)
        {
            // No message: it may hold a piece of a file.
            outputs.Error.WriteLines(
                $"smtplint: this is a bug in smtplint, not a mistake in your files; please report "
                + $"it.\n{mistake.GetType().FullName}\n{mistake.StackTrace}");
            return ExitCode.Incomplete;
        }
    }
}
