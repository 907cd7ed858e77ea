using SmtpLint.Commands;
using Spectre.Console;

namespace SmtpLint.Reports;

/// <summary>Where the report for people goes: in colour, or as it is. Spectre.Console takes as long to start as everything else, and is left out where nothing is coloured.</summary>
/// <param name="output">Where to print.</param>
/// <param name="color">When to print in colour.</param>
internal sealed class StyledText(TextWriter output, ColorChoice color)
{
    private readonly IAnsiConsole? _console = Terminal.IsPlain(output, color) ? null : ConsoleOn(output, color);

    /// <summary>Prints a text.</summary>
    public void Write(string text, Style? style = null)
    {
        if (_console is null)
        {
            output.Write(text);
        }
        else
        {
            _console.Write(text, style ?? Style.Plain);
        }
    }

    private static IAnsiConsole ConsoleOn(TextWriter output, ColorChoice color)
    {
        var console = Terminal.For(output, color);
        console.Profile.Width = short.MaxValue; // whoever is narrower breaks lines where it likes, and places stay whole
        return console;
    }
}
