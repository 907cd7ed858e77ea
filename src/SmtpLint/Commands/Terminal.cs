using Spectre.Console;

namespace SmtpLint.Commands;

/// <summary>What the tool prints on for people.</summary>
internal static class Terminal
{
    private const int WidthOfAFile = 120;

    /// <summary>A console on <paramref name="output"/>: with colours and the terminal's width if it is one, else plain.</summary>
    public static IAnsiConsole For(TextWriter output)
    {
        var isTerminal = ReferenceEquals(output, Console.Out) && !Console.IsOutputRedirected;
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(output),
            Ansi = isTerminal ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = isTerminal ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
        });
        if (!isTerminal)
        {
            console.Profile.Width = WidthOfAFile;
        }

        return console;
    }
}
