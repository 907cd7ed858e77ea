using System.CommandLine;
using System.CommandLine.Invocation;
using SmtpLint.Walking;

namespace SmtpLint.Commands;

/// <summary>The command line: the root checks files, each other command is a line here.</summary>
internal static class CommandTree
{
    /// <summary>Runs a command line.</summary>
    /// <param name="arguments">The arguments.</param>
    /// <param name="run">The folder that the tool runs in.</param>
    /// <param name="output">What is asked for.</param>
    /// <param name="error">What is told beside it.</param>
    /// <param name="input">Standard input.</param>
    /// <returns>The exit code.</returns>
    public static int Run(string[] arguments, RunFolder run, TextWriter output, TextWriter error, Func<Stream> input)
    {
        var root = new RootCommand("Finds mail settings that leak passwords or cannot work, in settings files and C#, without a build.")
        {
            ExplainCommand.Create(),
            MergeCommand.Create(run),
            RulesCommand.Create(),
            EffectiveCommand.Create(run),
        };
        new LintCommand(run, input).AddTo(root);
        var parsed = root.Parse(arguments, new() { ResponseFileTokenReplacer = null }); // @name is a file's name
        var isWrong = parsed.Action is ParseErrorAction;
        if (parsed.Action is ParseErrorAction wrongUse)
        {
            wrongUse.ShowHelp = false;
        }

        try
        {
            var code = parsed.Invoke(new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false });
            if (!isWrong)
            {
                return code;
            }

            error.WriteLine("'smtplint --help' shows how to use it.");
            return ExitCode.WrongUse;
        }
        catch (Exception mistake) when (mistake is not OutOfMemoryException)
        {
            // No message: it may hold a piece of a file.
            error.WriteLine($"smtplint: this is a mistake in smtplint, not in your files; please report it.\n{mistake.GetType().FullName}\n{mistake.StackTrace}");
            return ExitCode.Incomplete;
        }
    }
}
