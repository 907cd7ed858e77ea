using System.Reflection;
using System.Text.RegularExpressions;
using SmtpConfigAnalyzers.Policy;

namespace SmtpLint.Report.RulePages;

/// <summary>
/// The page of a rule, as <c>docs/rules</c> has it. The tool carries the pages, so that they are at hand without a network.
/// </summary>
/// <param name="Markdown">The whole page.</param>
internal sealed partial record RulePage(string Markdown)
{
    private const string FixRow = "| Fix available |";

    /// <summary>Whether analyzers or tool can write what the page's rule asks for; tests hold the page to it.</summary>
    public bool OffersFix =>
        Lines.First(line => line.StartsWith(FixRow, StringComparison.Ordinal))[FixRow.Length..].Contains("yes", StringComparison.Ordinal);

    private IEnumerable<string> Lines => Markdown.Split('\n').Select(line => line.TrimEnd('\r'));

    /// <summary>The page of <paramref name="rule"/>.</summary>
    public static RulePage Of(Rule rule)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"rules/{rule.Id}.md")
            ?? throw new InvalidOperationException($"The tool was built without the page of {rule.Id}.");
        using var reader = new StreamReader(stream);
        return new(reader.ReadToEnd());
    }

    /// <summary>What is below a heading of the second level; empty if there is no such heading.</summary>
    public string Section(string heading) =>
        string.Join('\n',
            Lines.SkipWhile(line => line != $"## {heading}").Skip(1)
            .TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal))).Trim();

    /// <summary>A piece of a page with links that lead to the same places from anywhere.</summary>
    /// <param name="markdown">The piece.</param>
    /// <param name="rule">The rule whose page it is from.</param>
    public static string WithAbsoluteLinks(string markdown, Rule rule) =>
        RelativeLink().Replace(markdown, link => $"]({new Uri(new Uri(rule.HelpLink), link.Groups[1].Value)})");

    [GeneratedRegex(@"\]\((?!https?:)([^)\s]+)\)")]
    private static partial Regex RelativeLink();
}
