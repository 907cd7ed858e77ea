using Spectre.Console;

namespace SmtpLint.Doors.Printing;

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

    /// <summary>Whether what is printed on <paramref name="output"/> is text alone.</summary>
    public static bool IsPlain(TextWriter output, ColorChoice color) => color switch
    {
        ColorChoice.Always => false,
        ColorChoice.Auto => !Is(output) || !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")),
        _ => true,
    };

    /// <summary>A console on <paramref name="output"/>: with colours and the terminal's width if it is one, else plain.</summary>
    public static IAnsiConsole For(TextWriter output, ColorChoice color = ColorChoice.Auto)
    {
        var (ansi, colors) = IsPlain(output, color) ? (AnsiSupport.No, ColorSystemSupport.NoColors)
            : color == ColorChoice.Always ? (AnsiSupport.Yes, ColorSystemSupport.Standard)
            : (AnsiSupport.Detect, ColorSystemSupport.Detect);
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(output),
            Ansi = ansi,
            ColorSystem = colors,
            Interactive = InteractionSupport.No,
        });
        if (!Is(output))
        {
            console.Profile.Width = WidthOfAFile;
        }

        return console;
    }

    /// <summary>Whether <paramref name="output"/> is a terminal.</summary>
    public static bool Is(TextWriter output) => ReferenceEquals(output, Console.Out) && !Console.IsOutputRedirected;
}
