using System.Text.Json.Nodes;

namespace SmtpConfigAnalyzers.Hosts.Tests;

/// <summary>The log that the compiler writes of a build with the packed package, which code-scanning services read.</summary>
public sealed class SarifTests(LoggedBuild build) : IClassFixture<LoggedBuild>
{
    private IEnumerable<JsonNode> Results =>
        build.Run["results"]!.AsArray().Where(result => RuleOf(result!).StartsWith("SMTP", StringComparison.Ordinal))!;

    [Fact]
    public void Log_IsOfTheVersionThatWasAskedFor() => Assert.Equal("2.1.0", (string?)build.Log["version"]);

    [Fact]
    public void Build_ShowsTheSameFindings_AndNoTroubleWithTheAnalyzers()
    {
        Assert.All(Results.Where(result => (string?)result["level"] != "note").Select(Show), finding =>
        {
            var (id, level, place) = (finding.Split(' ')[0], finding.Split(' ')[1], finding.Split(' ')[2]);
            Assert.Contains($"{place}: {level} {id}: ", build.Output, StringComparison.Ordinal);
        });
        Assert.DoesNotMatch("CS8032|CS8785|CS9057|CS2001|AD0001", build.Output + build.Log.ToJsonString());
    }

    [Fact]
    public void Results_AreTheFindings_WithLevelAndPlace() => Assert.Equal(
        ConsumerProject.Findings.Values.SelectMany(finding => finding).Order(StringComparer.Ordinal),
        Results.Where(result => (string?)result["level"] != "note").Select(Show).Order(StringComparer.Ordinal));

    [Fact]
    public void Regions_CoverTheValue()
    {
        var region = Place(Results.Single(result => Show(result).Contains("appsettings.json", StringComparison.Ordinal)))["region"]!;

        Assert.Equal(
            (5, 29, 5, 33), ((int)region["startLine"]!, (int)region["startColumn"]!, (int)region["endLine"]!, (int)region["endColumn"]!));
    }

    [Fact]
    public void Rules_HaveTitleHelpCategoryAndWeakness()
    {
        var rules = build.Run["tool"]!["driver"]!["rules"]!.AsArray();
        Assert.All(Results, result =>
        {
            var rule = rules[(int)result["ruleIndex"]!]!;
            Assert.Equal(RuleOf(result), (string?)rule["id"]);
            Assert.NotEmpty((string?)rule["shortDescription"]!["text"] ?? "");
            Assert.EndsWith($"docs/rules/{RuleOf(result)}.md", (string?)rule["helpUri"]);
            Assert.StartsWith("Smtp", (string?)rule["properties"]!["category"]);
            Assert.StartsWith("CWE-", (string?)Assert.Single(rule["properties"]!["tags"]!.AsArray()));
        });
    }

    [Fact]
    public void Results_HaveFingerprints() =>
        Assert.All(Results, result => Assert.NotEmpty((string?)result["properties"]?["customProperties"]?["fingerprint"] ?? ""));

    private static string RuleOf(JsonNode result) => (string)result["ruleId"]!;

    private static JsonNode Place(JsonNode result) => result["locations"]![0]!["physicalLocation"]!;

    private static string Show(JsonNode result)
    {
        var place = Place(result);
        return $"{RuleOf(result)} {(string?)result["level"]} "
            + $"{Path.GetFileName((string)place["artifactLocation"]!["uri"]!)}({(int)place["region"]!["startLine"]!},{(int)place["region"]!["startColumn"]!})";
    }
}
