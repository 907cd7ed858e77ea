using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SmtpLint.Doors.Printing;
using Spectre.Console;
using Spectre.Console.Rendering;
using Tables = Markdig.Extensions.Tables;

namespace SmtpLint.Report.RulePages;

/// <summary>Prints a page for people: as much of Markdown as the pages use.</summary>
internal static class PageRenderer
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().Build();

    /// <summary>Prints a page.</summary>
    public static void Write(RulePage page, Printout output)
    {
        foreach (var block in Markdown.Parse(page.Markdown, Pipeline))
        {
            output.Write(Render(block));
            output.EndLine();
        }
    }

    private static IRenderable Render(Block block) => block switch
    {
        HeadingBlock heading =>
            new Markup($"[bold]{(heading.Level == 1 ? TextOf(heading.Inline) : TextOf(heading.Inline).ToUpperInvariant())}[/]\n"),
        ParagraphBlock paragraph => new Markup(TextOf(paragraph.Inline) + "\n"),
        CodeBlock code => new Padder(new Text(code.Lines.ToString(), new Style(Color.Teal)), new Padding(4, 0, 0, 0)),
        ListBlock list => new Rows(list.OfType<ListItemBlock>().Select(Render)),
        Tables.Table table => Render(table),
        ContainerBlock container => new Rows(container.Select(Render)),
        _ => Text.Empty,
    };

    private static IRenderable Render(ListItemBlock item)
    {
        var grid = new Grid().AddColumn(new GridColumn().Width(1).NoWrap().Padding(2, 0, 1, 0))
            .AddColumn(new GridColumn().Padding(0, 0, 0, 0));
        return grid.AddRow(
            new Text("-"),
            new Rows(item.Select(block => block is ParagraphBlock paragraph ? new Markup(TextOf(paragraph.Inline)) : Render(block))));
    }

    private static IRenderable Render(Tables.Table table)
    {
        var rows = table.OfType<Tables.TableRow>()
            .Select(row => row.OfType<Tables.TableCell>().Select(cell => TextOf((cell.LastChild as ParagraphBlock)?.Inline)).ToArray())
            .ToList();
        var shown = new Table { Border = TableBorder.Simple };
        foreach (var heading in rows[0])
        {
            shown.AddColumn(new TableColumn(heading));
        }

        rows.Skip(1).ToList().ForEach(row => shown.AddRow(row));
        return shown;
    }

    /// <summary>A line of a page as Spectre's markup.</summary>
    private static string TextOf(ContainerInline? inlines) => inlines is null ? "" : string.Concat(inlines.Select(inline => inline switch
    {
        LiteralInline literal => Markup.Escape(literal.Content.ToString()),
        CodeInline code => $"[teal]{Markup.Escape(code.Content)}[/]",
        EmphasisInline emphasis => $"[bold]{TextOf(emphasis)}[/]",
        LineBreakInline => " ",
        // What leads to another page is followed with explain; an address is for the browser.
        LinkInline { Url: { } url } link when url.StartsWith("http", StringComparison.Ordinal) => $"{TextOf(link)} ({Markup.Escape(url)})",
        HtmlEntityInline entity => Markup.Escape(entity.Transcoded.ToString()),
        ContainerInline container => TextOf(container),
        _ => Markup.Escape(inline.ToString() ?? ""),
    }));
}
