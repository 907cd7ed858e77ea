using System.Text;
using SmtpConfigAnalyzers.Files.Disclosure;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace SmtpLint.Doors.Printing;

/// <summary>
/// What people and logs read, line by line. This is the only way to print for them: whatever a line is put together of, a
/// name with a line break in it included, it ends where <see cref="EndLine"/> is called, and holds no command for whoever
/// shows it. Colours and links to pages of our own are the only control characters.
/// </summary>
/// <param name="output">Where to print.</param>
/// <param name="color">When to print in colour.</param>
/// <param name="columns">The columns of a line; by default those of the terminal.</param>
internal sealed class Printout(TextWriter output, ColorChoice color = ColorChoice.Auto, int? columns = null)
{
    private const int NoWidth = 1_000_000; // whoever is narrower breaks lines where it likes, and places stay whole
    private const int WidestCell = 2;

    private readonly StringBuilder _line = new();
    private readonly List<Piece> _pieces = [];
    private IAnsiConsole? _console; // Spectre.Console takes as long to start as everything else, and is left out where nothing is coloured

    /// <summary>Whether what is printed is text alone.</summary>
    public bool IsPlain => Terminal.IsPlain(output, color);

    /// <summary>The columns of a line that is seen at once; in a file or a pipe as many as there are.</summary>
    public int Width { get; } = columns ?? (Terminal.Is(output) ? Terminal.For(output, color).Profile.Width : NoWidth);

    /// <summary>Whether a word can lead to a page.</summary>
    public bool HasLinks => !IsPlain && Terminal.Is(output) && Terminal.HasLinks(Environment.GetEnvironmentVariable);

    /// <summary>The same printout in other colours.</summary>
    public Printout In(ColorChoice choice) => new(output, choice, columns);

    /// <summary>Adds a piece to the line.</summary>
    /// <param name="text">Its text.</param>
    /// <param name="style">Its colour.</param>
    /// <param name="page">The address of ours that it leads to, on a terminal that has links.</param>
    public Printout Write(string text, Style? style = null, string? page = null)
    {
        _line.Append(text);
        _pieces.Add(new(_line.Length, style, page is not null && HasLinks ? new Link(page) : null));
        return this;
    }

    /// <summary>Prints the line.</summary>
    /// <param name="indent">
    /// Blanks before the words for which a terminal is too narrow; without it, the terminal breaks the line where it likes.
    /// </param>
    public void EndLine(int? indent = null)
    {
        var line = LogText.Of(_line.ToString());
        line = indent is null || line.Length <= Width / WidestCell ? line : Break(line, Width - indent.Value);
        var start = 0;
        foreach (var (end, style, page) in _pieces)
        {
            var piece = line[start..end].Replace("\n", "\n" + new string(' ', indent ?? 0), StringComparison.Ordinal);
            if (IsPlain)
            {
                output.Write(piece);
            }
            else
            {
                Console().Write(new Paragraph(piece, style, page));
            }

            start = end;
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

    /// <summary>The line, with line breaks in place of those blanks after which a word does not fit.</summary>
    /// <param name="line">The line.</param>
    /// <param name="further">Columns of a further line.</param>
    private string Break(string line, int further)
    {
        var text = line.ToCharArray();
        var (start, blank, columns) = (0, 0, Width);
        for (var end = 0; end <= line.Length; end++)
        {
            if (end < line.Length && line[end] != ' ')
            {
                continue;
            }

            // No further line begins with a colon: two of them are a command to GitHub's runner.
            if (line[start..end].GetCellWidth() > columns && !string.IsNullOrWhiteSpace(line[start..blank]) && line[blank + 1] != ':')
            {
                text[blank] = '\n';
                (start, columns) = (blank + 1, further);
            }

            blank = end;
        }

        return new(text);
    }

    private IAnsiConsole Console()
    {
        _console ??= Terminal.For(output, color);
        _console.Profile.Width = NoWidth;
        return _console;
    }

    private sealed record Piece(int End, Style? Style, Link? Page);

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
