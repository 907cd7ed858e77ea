using SmtpLint.Doors.Printing;
using System.Globalization;
using System.Text.Json;
using SmtpConfigAnalyzers.Policy;
using SmtpConfigAnalyzers.Rules;
using SmtpLint.Report.RulePages;

namespace SmtpLint.Report;

/// <summary>The part of a SARIF log that says what the tool looks for: its rules, and the weaknesses that they are about.</summary>
internal sealed class SarifRules(Utf8JsonWriter json)
{
    private static readonly int[] Weaknesses = [.. RuleCatalog.All.Select(rule => rule.Cwe).Distinct().Order()];

    private static readonly Dictionary<string, int> Indices = RuleCatalog.All.Select((rule, index) => (rule.Id, index)).ToDictionary();

    /// <summary>The place of a rule in the log's list.</summary>
    public static int IndexOf(Rule rule) => Indices[rule.Id];

    /// <summary>A level as SARIF calls it.</summary>
    public static string LevelOf(Findings.Level level) => level switch
    {
        Findings.Level.Error => "error",
        Findings.Level.Warning => "warning",
        _ => "note",
    };

    /// <summary>Writes the run's members <c>tool</c> and <c>taxonomies</c>.</summary>
    public void Write(string toolVersion)
    {
        json.WriteObject("tool", () => json.WriteObject("driver", () =>
        {
            json.WriteString("name", "smtplint");
            json.WriteString("semanticVersion", toolVersion);
            json.WriteString("informationUri", "https://github.com/SmtpConfigAnalyzers/SmtpConfigAnalyzers");
            json.WriteArray("supportedTaxonomies", ["CWE"], name => json.WriteObject(() => WriteCwe(name)));
            json.WriteArray("rules", RuleCatalog.All, rule => json.WriteObject(() => Write(rule)));
        }));
        json.WriteArray("taxonomies", ["CWE"], name => json.WriteObject(() =>
        {
            json.WriteString("name", name);
            json.WriteString("organization", "MITRE");
            json.WriteString("informationUri", "https://cwe.mitre.org");
            json.WriteMessage("shortDescription", "Common Weakness Enumeration");
            json.WriteBoolean("isComprehensive", false);
            json.WriteArray("taxa", Weaknesses, cwe => json.WriteObject(() =>
            {
                json.WriteString("id", $"{cwe}");
                json.WriteString("helpUri", $"https://cwe.mitre.org/data/definitions/{cwe}.html");
            }));
        }));
    }

    private void Write(Rule rule)
    {
        var why = RulePage.Of(rule).Section("Why");
        var score = RuleRisk.Score(rule);
        json.WriteString("id", rule.Id);
        json.WriteString("name", rule.Name);
        json.WriteMessage("shortDescription", rule.Title);
        json.WriteString("helpUri", rule.HelpLink);
        json.WriteObject("help", () =>
        {
            json.WriteString("text", $"{rule.Title}. See {rule.HelpLink}");
            json.WriteString(
                "markdown", $"{RulePage.WithAbsoluteLinks(why, rule)}\n\n[What happens at run time, and what to write "
                + $"instead]({rule.HelpLink})");
        });
        json.WriteObject("defaultConfiguration", () =>
        {
            json.WriteBoolean("enabled", rule.Severity != RuleSeverity.Off);
            json.WriteString("level", rule.Severity == RuleSeverity.Warning ? "warning" : "note");
        });
        json.WriteArray("relationships", [rule.Cwe], cwe => json.WriteObject(() =>
        {
            json.WriteObject("target", () =>
            {
                json.WriteString("id", $"{cwe}");
                json.WriteNumber("index", Array.IndexOf(Weaknesses, cwe));
                json.WriteObject("toolComponent", () => WriteCwe("CWE"));
            });
            json.WriteArray("kinds", ["superset"]);
        }));
        json.WriteObject("properties", () =>
        {
            // The names are GitHub's:
            // https://docs.github.com/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning
            json.WriteArray("tags", [score is null ? "reliability" : "security", $"external/cwe/cwe-{rule.Cwe:000}", rule.Category]);
            json.WriteString("precision", rule.Severity == RuleSeverity.Warning ? "high" : "medium");
            json.WriteString("problem.severity", rule.Severity == RuleSeverity.Warning ? "warning" : "recommendation");
            if (score is { } number)
            {
                json.WriteString("security-severity", number.ToString("0.0", CultureInfo.InvariantCulture));
            }
        });
    }

    private void WriteCwe(string name)
    {
        json.WriteString("name", name);
        json.WriteNumber("index", 0);
    }
}
