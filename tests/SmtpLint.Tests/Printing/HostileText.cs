using System.Globalization;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace SmtpLint.Tests.Printing;

/// <summary>Texts that want to be more than texts, and what outputs must not hold whatever texts went in.</summary>
internal static partial class HostileText
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseAutoLinks().Build();

    /// <summary>Any number of pieces, each of which commands somebody, or is an ordinary one.</summary>
    public static Gen<string> Any { get; } = Gen.Elements(
        "::error::x", "\n::error file=a::x", " ::warning::x", "\u3000::notice::x", "##[error]x", "##[",
            "##vso[task.setvariable variable=a]b", "##VSO[x]", "##teamcity[x]", "#", "##", "[", "::", ":",
        "\u001b[31m", "\u001b[2J", "\u001b]0;x\u0007", "\u0007", "\b", "\0", "\r", "\n", "\r\n", "\u0085", "\u009B31m", "\u2028", "\u2029",
            "\u202E", "\u2066", "\u200F", "\u061C", "\uFEFF", "\U000E0041", "\uD800", "\uDC00", "\t",
        "@octocat", "@acme/team", "#1", "acme/x#2", "https://evil.example/", "HTTP://evil.example", "www.evil.example",
            "[a](https://evil.example)", "![a](b)", "a@b.example", "<img src=x onerror=alert(1)>", "<script>", "<!--", "&lt;",
        "`", "``", "|", "\\", "*", "_", "~~", "%%{init: {}}%%", "\"", "'", ";", "{", "}", "<br/>", "smtp.contoso.com", "Größe", "📧",
            "می\u200Cخواهم", " ", "a", "587").NonEmptyListOf().Select(string.Concat);

    /// <summary>What people and logs read: no command, and no control character but tabs and our own colours.</summary>
    public static void AssertIsHarmless(string output, bool isColored = false)
    {
        foreach (var line in output.Split('\n').Select(line => isColored ? Color().Replace(line, "") : line))
        {
            Assert.False(line.TrimStart().StartsWith("::", StringComparison.Ordinal), $"A command of GitHub's: {line}");
            Assert.False(Command().IsMatch(line), $"A command: {line}");
            for (var at = 0; at < line.Length; at++)
            {
                Assert.False(IsControl(line, at), $"U+{(int)line[at]:X4} in: {line}");
            }
        }
    }

    /// <summary>What programs read is printed in logs as well.</summary>
    public static void AssertIsNotACommand(string output)
    {
        Assert.False(Command().IsMatch(output), $"A command: {output}");
        Assert.DoesNotContain('\u001b', output);
        Assert.All(output.Split('\n'), line =>
            Assert.False(line.TrimStart().StartsWith("::", StringComparison.Ordinal), $"A command of GitHub's: {line}"));
    }

    /// <summary>Each line is one annotation of ours.</summary>
    public static void AssertAreAnnotations(string output)
    {
        Assert.EndsWith("\n", output);
        Assert.All(output[..^1].Split('\n'), line =>
            Assert.Matches("^::(error|warning|notice) file=[^:,\r]*(,[a-zA-Z]+=[^:,\r]*)*::[^\r\u001b]*$", line));
    }

    /// <summary>Markdown in which nothing that came from outside is live.</summary>
    public static void AssertIsDeadMarkdown(string output)
    {
        AssertIsHarmless(output);
        foreach (var part in Markdown.Parse(output, Pipeline).Descendants())
        {
            Assert.False(part is LinkInline or AutolinkInline or HtmlInline or HtmlBlock, $"{part.GetType().Name}: {output}");
            Assert.False(part is LiteralInline literal && Live().IsMatch(literal.Content.ToString()), $"Live: {output}");
        }
    }

    /// <summary>A diagram in whose source nothing is live as Mermaid or as Markdown.</summary>
    public static void AssertIsDeadMermaid(string output)
    {
        AssertIsHarmless(output);
        var labels = Label().Matches(output).Select(label => label.Groups[1].Value.Replace("<br/>", "", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(labels);
        Assert.All(labels, label =>
            Assert.False(
                Live().IsMatch(label) || label.IndexOfAny(['<', '>', '`', '[', ']', '{', '}', '%', '|', '@']) >= 0, $"Live: {label}"));
        Assert.All(output.Split('\n'), line =>
            Assert.Matches(
                "^(flowchart LR|  client\\d+\\[\"[^\"]*\"\\] -->\\|\"[^\"]*\"\\| host\\d+\\[\"[^\"]*\"\\]|  linkStyle [\\d,]+ "
                + "stroke:#c00,stroke-width:2px|)$", line));
    }

    private static bool IsControl(string line, int at) => line[at] != '\t' && line[at] is not ('\u200C' or '\u200D')
        && (char.IsLowSurrogate(line[at]) && at > 0 && char.IsHighSurrogate(line[at - 1])
            ? UnicodeCategory.OtherSymbol
            : CharUnicodeInfo.GetUnicodeCategory(line, at))
            is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
                or UnicodeCategory.Surrogate;

    [GeneratedRegex(@"##[a-zA-Z]*\[")]
    private static partial Regex Command();

    [GeneratedRegex("\u001b\\[[0-9;]*m")]
    private static partial Regex Color();

    [GeneratedRegex(@"@\w|#\d|://|www\.", RegexOptions.IgnoreCase)]
    private static partial Regex Live();

    [GeneratedRegex("\"([^\"]*)\"")]
    private static partial Regex Label();
}
