using Spectre.Console;

namespace SmtpLint.Commands;

/// <summary>When to print in colour.</summary>
internal enum ColorChoice
{
    /// <summary>On a terminal, unless the environment variable NO_COLOR is set (https://no-color.org).</summary>
    Auto,

    /// <summary>Also into files and pipes: some CI servers show colours without being a terminal.</summary>
    Always,

    /// <summary>Nowhere.</summary>
    Never,
}

/// <summary>What the tool prints on for people.</summary>
internal static class Terminal
{
    private const int WidthOfAFile = 120;

    /// <summary>A console on <paramref name="output"/>: with colours and the terminal's width if it is one, else plain.</summary>
    public static IAnsiConsole For(TextWriter output, ColorChoice color = ColorChoice.Auto)
    {
        var isTerminal = ReferenceEquals(output, Console.Out) && !Console.IsOutputRedirected;
        var (ansi, colors) = color switch
        {
            ColorChoice.Always => (AnsiSupport.Yes, ColorSystemSupport.Standard),
            ColorChoice.Auto when isTerminal && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) => (AnsiSupport.Detect, ColorSystemSupport.Detect),
            _ => (AnsiSupport.No, ColorSystemSupport.NoColors),
        };
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(output),
            Ansi = ansi,
            ColorSystem = colors,
            Interactive = InteractionSupport.No,
        });
        if (!isTerminal)
        {
            console.Profile.Width = WidthOfAFile;
        }

        return console;
    }
}
