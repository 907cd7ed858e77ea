using System.Text;
using SmtpConfigAnalyzers.Files.Disclosure;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace SmtpLint.Doors.Printing;

/// <summary>
/// What people and logs read, line by line. This is the only way to print for them: whatever a line is put together of, a
/// name with a line break in it included, it ends where <see cref="EndLine"/> is called, and holds no command for whoever
/// shows it. Colours are the only control characters.
/// </summary>
/// <param name="output">Where to print.</param>
/// <param name="color">When to print in colour.</param>
internal sealed class Printout(TextWriter output, ColorChoice color = ColorChoice.Auto)
{
    private const int NoWidth = 1_000_000; // whoever is narrower breaks lines where it likes, and places stay whole

    private readonly StringBuilder _line = new();
    private readonly List<(int End, Style? Style)> _pieces = [];
    private IAnsiConsole? _console; // Spectre.Console takes as long to start as everything else, and is left out where nothing is coloured

    /// <summary>Whether what is printed is text alone.</summary>
    public bool IsPlain => Terminal.IsPlain(output, color);

    /// <summary>The columns of a line that is seen at once; in a file or a pipe as many as there are.</summary>
    public int Width => IsPlain && !Terminal.Is(output) ? NoWidth : Terminal.For(output, color).Profile.Width;

    /// <summary>The same printout in other colours.</summary>
    public Printout In(ColorChoice choice) => new(output, choice);

    /// <summary>Adds a piece to the line.</summary>
    public Printout Write(string text, Style? style = null)
    {
        _line.Append(text);
        _pieces.Add((_line.Length, style));
        return this;
    }

    /// <summary>Prints the line.</summary>
    public void EndLine()
    {
        var line = LogText.Of(_line.ToString());
        if (IsPlain)
        {
            output.Write(line);
        }
        else
        {
            var start = 0;
            foreach (var (end, style) in _pieces)
            {
                Console().Write(line[start..end], style ?? Style.Plain);
                start = end;
            }
        }

        output.Write('\n');
        _line.Clear();
        _pieces.Clear();
    }

    /// <summary>Prints a line.</summary>
    public void WriteLine(string text, Style? style = null) => Write(text, style).EndLine();

    /// <summary>Prints a text of our own that has several lines.</summary>
    public void WriteLines(string text, Style? style = null)
    {
        foreach (var line in (text.EndsWith('\n') ? text[..^1] : text).Split('\n'))
        {
            WriteLine(line.TrimEnd('\r'), style);
        }
    }

    /// <summary>Prints what Spectre lays out. Texts of a checkout in it are harmless already: a cell is not a line.</summary>
    /// <param name="layout">What to print.</param>
    /// <param name="isWide">Whether its lines have any width.</param>
    public void Write(IRenderable layout, bool isWide = false)
    {
        if (!IsPlain)
        {
            Terminal.For(output, color).Write(layout);
            return;
        }

        using var text = new StringWriter();
        var console = Terminal.For(text, ColorChoice.Never);
        console.Profile.Width = isWide ? NoWidth : console.Profile.Width;
        console.Write(layout);
        WriteLines(text.ToString());
    }

    /// <summary>Shows how far a long run is.</summary>
    /// <param name="isOff">Whether nothing is to be shown.</param>
    public ProgressLine StartProgress(bool isOff) => new(output, isOff);

    /// <summary>The same for whoever wants a writer, as System.CommandLine does.</summary>
    public TextWriter AsWriter() => new LineWriter(this);

    private IAnsiConsole Console()
    {
        _console ??= Terminal.For(output, color);
        _console.Profile.Width = NoWidth;
        return _console;
    }

    private sealed class LineWriter(Printout printout) : TextWriter
    {
        private readonly StringBuilder _rest = new();

        public override Encoding Encoding => Encoding.UTF8;

        public override void Write(char value)
        {
            if (value == '\n')
            {
                printout.WriteLine(_rest.ToString().TrimEnd('\r'));
                _rest.Clear();
            }
            else
            {
                _rest.Append(value);
            }
        }

        public override void Flush()
        {
            if (_rest.Length > 0)
            {
                Write('\n');
            }
        }
    }
}
