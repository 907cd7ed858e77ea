using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace SmtpConfigAnalyzers.Docs.Tests;

/// <summary>A fenced block of a page.</summary>
/// <param name="Language">What is after the opening fence: <c>csharp</c>, <c>text</c>, <c>ini</c> …</param>
/// <param name="Arguments">What is after the language; empty mostly.</param>
/// <param name="Text">What is between the fences.</param>
/// <param name="Line">The line of the opening fence, from 1.</param>
internal sealed record Fence(string Language, string Arguments, string Text, int Line);

/// <summary>A Markdown file, as far as the tests look into it.</summary>
internal sealed class MarkdownPage
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables()
        .UseAutoIdentifiers(Markdig.Extensions.AutoIdentifiers.AutoIdentifierOptions.GitHub)
        .UsePreciseSourceLocation()
        .Build();

    private readonly string _text;
    private readonly MarkdownDocument _document;

    public MarkdownPage(string path)
    {
        RelativePath = path;
        _text = Repository.Read(path);
        _document = Markdown.Parse(_text, Pipeline);
    }

    /// <summary>The file, relative to the root.</summary>
    public string RelativePath { get; }

    /// <summary>The text of the first-level heading.</summary>
    public string Title => Headings(1).Single();

    /// <summary>The texts of the second-level headings.</summary>
    public IReadOnlyList<string> Sections => [.. Headings(2)];

    /// <summary>The anchors that a link may point to.</summary>
    public IReadOnlySet<string> Anchors =>
        _document.OfType<HeadingBlock>().Select(heading => heading.TryGetAttributes()?.Id ?? "").ToHashSet();

    /// <summary>The anchors of the second-level headings.</summary>
    public IReadOnlyList<string> SectionAnchors =>
        [.. _document.OfType<HeadingBlock>().Where(heading => heading.Level == 2).Select(heading => heading.TryGetAttributes()?.Id ?? "")];

    /// <summary>The targets of all links and images.</summary>
    public IReadOnlyList<string> Links => [.. _document.Descendants<LinkInline>().Select(link => link.Url ?? "")];

    /// <summary>The page's first table, all rows alike.</summary>
    public IReadOnlyList<(string Key, string Value)> FrontTable =>
        [.. _document.OfType<Table>().First().OfType<TableRow>().Select(row => (TextOf((TableCell)row[0]), TextOf((TableCell)row[1])))];

    /// <summary>All fenced blocks.</summary>
    public IReadOnlyList<Fence> Fences => FencesOf(_document);

    /// <summary>The source text of a second-level section, without its heading.</summary>
    public string TextOfSection(string section)
    {
        var blocks = BlocksOf(section).ToList();
        return blocks.Count == 0 ? "" : _text[blocks[0].Span.Start..(blocks[^1].Span.End + 1)];
    }

    /// <summary>The fenced blocks of a second-level section.</summary>
    public IReadOnlyList<Fence> FencesIn(string section) => FencesOf(BlocksOf(section));

    private IEnumerable<Block> BlocksOf(string section) => _document
        .SkipWhile(block => block is not HeadingBlock { Level: 2 } heading || TextOf(heading) != section)
        .Skip(1)
        .TakeWhile(block => block is not HeadingBlock { Level: <= 2 });

    private static IReadOnlyList<Fence> FencesOf(IEnumerable<Block> blocks) =>
        [.. blocks.OfType<FencedCodeBlock>()
            .Select(fence => new Fence(fence.Info ?? "", fence.Arguments ?? "", fence.Lines.ToString(), fence.Line + 1))];

    private IEnumerable<string> Headings(int level) =>
        _document.OfType<HeadingBlock>().Where(heading => heading.Level == level).Select(TextOf);

    private string TextOf(Block block) =>
        block is HeadingBlock { Inline: { } inline } ? _text[inline.Span.Start..(inline.Span.End + 1)]
        : _text[block.Span.Start..(block.Span.End + 1)].Trim('|', ' ');
}
