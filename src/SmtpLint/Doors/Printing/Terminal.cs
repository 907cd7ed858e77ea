using System.Globalization;
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
    private const int FirstVteWithLinks = 5000; // 0.50

    private static readonly string[] ProgramsWithLinks = ["vscode", "iTerm.app", "WezTerm", "ghostty"];
    private static readonly string[] TerminalsWithLinks = ["xterm-kitty", "xterm-ghostty", "foot", "alacritty"];

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

    /// <summary>Whether a terminal makes links of OSC 8, as far as its variables tell; others may show them as garbage.</summary>
    /// <param name="variable">Reads a variable of the environment.</param>
    /// <remarks>https://gist.github.com/egmontkob/eb114294efbcd5adb1944c9f3cb5feda; FORCE_HYPERLINK is what other programs read.</remarks>
    public static bool HasLinks(Func<string, string?> variable) => variable("FORCE_HYPERLINK") is { Length: > 0 } forced
        ? forced != "0"
        : variable("WT_SESSION") is { Length: > 0 }
            || Array.IndexOf(ProgramsWithLinks, variable("TERM_PROGRAM")) >= 0
            || Array.IndexOf(TerminalsWithLinks, variable("TERM")) >= 0
            || (int.TryParse(variable("VTE_VERSION"), CultureInfo.InvariantCulture, out var vte) && vte >= FirstVteWithLinks);

    /// <summary>Whether <paramref name="output"/> is a terminal.</summary>
    public static bool Is(TextWriter output) => ReferenceEquals(output, Console.Out) && !Console.IsOutputRedirected;
}
