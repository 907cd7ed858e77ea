using System.CommandLine;
using SmtpLint.Doors.Files;
using SmtpLint.Doors.Printing;

namespace SmtpLint.CommandLine;

/// <summary><c>smtplint completion bash</c>: the script that makes a shell complete options, rules and hosts.</summary>
internal static class CompletionCommand
{
    /// <summary>The shells.</summary>
    public static IReadOnlyList<string> Shells { get; } = ["bash", "zsh", "fish", "powershell"];

    /// <summary>The command.</summary>
    /// <param name="run">The folder that the tool runs in.</param>
    /// <param name="outputs">Where to print it.</param>
    public static Command Create(RunFolder run, Outputs outputs)
    {
        var shell = new Argument<string>("shell")
        {
            Description = $"{string.Join(", ", Shells)}. The script's first lines say where to put it.",
        };
        shell.CompletionSources.Add([.. Shells]);
        shell.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !Shells.Contains(token.Value))
            {
                result.AddError(
                    $"There is no completion for '{token.Value}'. Choose one of {string.Join(", ", Shells)}."
                    + Spelling.Ask(token.Value, Shells));
            }
        });
        var print = new OutputOptions("text");
        var command = new Command("completion", "Prints the script that makes a shell complete commands, options, rules and hosts.");
        command.Arguments.Add(shell);
        print.AddTo(command);
        command.SetAction(parsed => print.Write(
            parsed, run, outputs, (_, to) => to.Text.WriteLines(BundledText.Of($"completion.{parsed.GetRequiredValue(shell)}"))));
        return command;
    }
}
