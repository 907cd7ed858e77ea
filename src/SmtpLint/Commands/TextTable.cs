using Spectre.Console;

namespace SmtpLint.Commands;

/// <summary>A table for people.</summary>
/// <param name="Columns">The headings.</param>
/// <param name="Rows">The rows, each with as many cells as there are headings; plain text.</param>
internal sealed record TextTable(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    /// <summary>Prints it on a terminal, or plainly.</summary>
    public void Write(TextWriter output)
    {
        var console = Terminal.For(output);
        var table = new Table { Border = TableBorder.Rounded };
        if (!console.Profile.Capabilities.Ansi)
        {
            // For grep and awk: a row is a line.
            table.Border = TableBorder.None;
            console.Profile.Width = short.MaxValue;
        }

        foreach (var column in Columns)
        {
            table.AddColumn(new TableColumn(new Text(column)));
        }

        foreach (var row in Rows)
        {
            table.AddRow(row.Select(cell => new Text(cell)));
        }

        console.Write(table);
    }

    /// <summary>Writes it as GitHub's Markdown.</summary>
    public void WriteMarkdown(TextWriter output)
    {
        WriteLine(output, Columns);
        WriteLine(output, [.. Columns.Select(_ => "---")]);
        foreach (var row in Rows)
        {
            WriteLine(output, [.. row.Select(Escape)]);
        }
    }

    private static void WriteLine(TextWriter output, IReadOnlyList<string> cells) => output.Write($"| {string.Join(" | ", cells)} |\n");

    /// <summary>A cell's text is shown as it is: no column ends in it, no line, and no markup begins.</summary>
    private static string Escape(string cell) => string.Concat(cell.Select(character => character switch
    {
        '\r' or '\n' => " ",
        '|' or '*' or '_' or '`' or '[' or ']' or '<' or '\\' => "\\" + character,
        _ => character.ToString(),
    }));
}
