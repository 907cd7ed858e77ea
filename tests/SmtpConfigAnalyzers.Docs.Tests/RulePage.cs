using SmtpConfigAnalyzers.Policy;

namespace SmtpConfigAnalyzers.Docs.Tests;

/// <summary>What the page of a rule must hold, from the catalogue.</summary>
internal static class RulePage
{
    public const string Folder = "docs/rules";

    public static readonly string[] Sections =
        ["Why", "What happens at run time", "Wrong", "Right", "When it stays silent", "Options", "References"];

    public static string PathOf(string id) => $"{Folder}/{id}.md";

    public static MarkdownPage Read(string id) => new(PathOf(id));

    public static string Title(Rule rule) => $"{rule.Id}: {rule.Title}";

    public static (string Key, string Value)[] FrontTable(Rule rule) =>
    [
        ("Id", rule.Id),
        ("Name", rule.Name),
        ("Category", rule.Category),
        ("Default severity", Severity(rule)),
        ("Weakness", $"[CWE-{rule.Cwe}](https://cwe.mitre.org/data/definitions/{rule.Cwe}.html)"),
        ("Fix available", SampleChannels.OffersFix(rule) ? "yes" : "no"),
    ];

    public static string Severity(Rule rule) => rule.Severity.ToString().ToLowerInvariant();
}
