using Microsoft.CodeAnalysis.CodeFixes;
using SmtpConfigAnalyzers.CodeFixes;
using SmtpConfigAnalyzers.CodeFixes.Migration;
using SmtpConfigAnalyzers.Policy;
using SmtpConfigAnalyzers.Rules;

namespace SmtpConfigAnalyzers.Docs.Tests;

/// <summary>What the page of a rule must hold, from the catalogue.</summary>
internal static class RulePage
{
    public const string Folder = "docs/rules";

    public static readonly string[] Sections =
        ["Why", "What happens at run time", "Wrong", "Right", "When it stays silent", "Options", "References"];

    public static string PathOf(string id) => $"{Folder}/{id}.md";

    public static MarkdownPage Read(string id) => new(PathOf(id));

    /// <summary>The rule with this id.</summary>
    public static Rule RuleOf(string id) => RuleCatalog.All.Single(rule => rule.Id == id);

    public static string Title(Rule rule) => $"{rule.Id}: {rule.Title}";

    public static (string Key, string Value)[] FrontTable(Rule rule) =>
    [
        ("Id", rule.Id),
        ("Name", rule.Name),
        ("Category", rule.Category),
        ("Default severity", Severity(rule)),
        ("Weakness", $"[CWE-{rule.Cwe}](https://cwe.mitre.org/data/definitions/{rule.Cwe}.html)"),
        ("Fix available", OffersFix(rule) || IsMigrated(rule) ? "yes" : "no"),
    ];

    public static string Severity(Rule rule) => rule.Severity.ToString().ToLowerInvariant();

    /// <summary>Whether the rule ever says what to write instead, and a fix writes it.</summary>
    public static bool OffersFix(Rule rule) => rule is ConnectionRule connection
        ? SampleChannels.BrokenFor(connection).Any(channel => connection.Remedies(channel).Any())
        : new CodeFixProvider[] { new FactCodeFix(), new PasswordCodeFix() }.Any(fix => fix.FixableDiagnosticIds.Contains(rule.Id));

    /// <summary>Whether another library is the remedy, or one of them.</summary>
    public static bool IsMigrated(Rule rule) => new MigrationCodeFix().FixableDiagnosticIds.Contains(rule.Id);

    /// <summary>
    /// The severity of the page's quotes: those of a rule that is off by default are of a program that turned it on as a warning.
    /// </summary>
    public static string QuotedSeverity(Rule rule) => rule.Severity == RuleSeverity.Off ? "warning" : Severity(rule);
}
