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
/// <param name="Rows">The rows, each with as many cells as there are columns; plain text.</param>
internal sealed record TextTable(IReadOnlyList<TextColumn> Columns, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    /// <summary>Prints it on a terminal, or plainly.</summary>
    public void Write(Printout output)
    {
        // For grep and awk, a row is a line.
        var table = new Table { Border = output.IsPlain ? TableBorder.None : TableBorder.Rounded };
        foreach (var column in Columns)
        {
            table.AddColumn(new TableColumn(new Text(column.Heading)));
        }

        foreach (var row in Rows)
        {
            table.AddRow(row.Select(cell => new Text(Quotation.Of(cell).Replace('\t', ' '))));
        }

        output.Write(table, isWide: output.IsPlain);
    }

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

    private static void WriteLine(Printout output, IEnumerable<string> cells) => output.WriteLine($"| {string.Join(" | ", cells)} |");

    /// <summary>
    /// As code, where names mention nobody, numbers refer to nothing, and no link, HTML or markup begins
    /// (https://github.github.com/gfm/#code-spans).
    /// </summary>
    private static string Code(string cell) =>
        // a bar ends the cell even in code
        Quotation.Of(cell).Trim().Replace('|', '¦').Replace('`', '\'') is { Length: > 0 } text ? $"`{text}`" : "";
}
