using SmtpConfigAnalyzers.Files.Disclosure;
using Spectre.Console;

namespace SmtpLint.Doors.Printing;

/// <summary>A column of a table.</summary>
/// <param name="Heading">Its heading.</param>
/// <param name="IsOwn">Whether its cells are our own words and numbers, and none of a checkout's or a log's.</param>
internal sealed record TextColumn(string Heading, bool IsOwn)
{
    /// <summary>A column of our own words and numbers.</summary>
    public static TextColumn Own(string heading) => new(heading, IsOwn: true);

    /// <summary>A column of names and values that others chose.</summary>
    public static TextColumn Foreign(string heading) => new(heading, IsOwn: false);
}

/// <summary>A table for people.</summary>
/// <param name="Columns">The columns.</param>
/// <param name="Rows">The rows, each with as many cells as there are columns; plain text without
/// secrets: what is quoted of a checkout is quoted before, piece by piece.</param>
internal sealed record TextTable(IReadOnlyList<TextColumn> Columns, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    private const int FrameOfAColumn = 3;

    /// <summary>Prints it on a terminal, or plainly; where it is too wide, as a block for each row.</summary>
    public void Write(Printout output)
    {
        if (Width > output.Width)
        {
            WriteBlocks(output);
            return;
        }

        // For grep and awk, a row is a line.
        var table = new Table { Border = output.IsPlain ? TableBorder.None : TableBorder.Rounded };
        foreach (var column in Columns)
        {
            table.AddColumn(new TableColumn(new Text(column.Heading)));
        }

        foreach (var row in Rows)
        {
            table.AddRow(row.Select(cell => new Text(LogText.Of(cell).Replace('\t', ' '))));
        }

        output.Write(table, isWide: output.IsPlain);
    }

    /// <summary>The columns that it takes.</summary>
    public int Width => 1 + Columns.Select((column, index) =>
        Rows.Select(row => row[index]).Append(column.Heading).Max(cell => cell.GetCellWidth()) + FrameOfAColumn).Sum();

    /// <summary>Writes it as GitHub's Markdown.</summary>
    public void WriteMarkdown(Printout output)
    {
        WriteLine(output, Columns.Select(column => column.Heading));
        WriteLine(output, Columns.Select(_ => "---"));
        foreach (var row in Rows)
        {
            WriteLine(output, row.Select((cell, index) => Columns[index].IsOwn ? cell : Code(cell)));
        }
    }

    private void WriteBlocks(Printout output)
    {
        var width = Columns.Skip(1).Max(column => column.Heading.Length);
        foreach (var (row, index) in Rows.Select((row, index) => (row, index)))
        {
            if (index > 0)
            {
                output.EndLine();
            }

            output.WriteLine(LogText.Of(row[0]).Replace('\t', ' '));
            foreach (var (column, cell) in Columns.Zip(row).Skip(1).Where(pair => pair.Second.Length > 0))
            {
                output.Write($"  {column.Heading.PadRight(width)}  ").Write(LogText.Of(cell).Replace('\t', ' '));
                output.EndLine(indent: width + 4);
            }
        }
    }

    private static void WriteLine(Printout output, IEnumerable<string> cells) => output.WriteLine($"| {string.Join(" | ", cells)} |");

    /// <summary>
    /// As code, where names mention nobody, numbers refer to nothing, and no link, HTML or markup begins
    /// (https://github.github.com/gfm/#code-spans).
    /// </summary>
    private static string Code(string cell) =>
        // a bar ends the cell even in code
        LogText.Of(cell).Trim().Replace('|', '¦').Replace('`', '\'') is { Length: > 0 } text ? $"`{text}`" : "";
}
