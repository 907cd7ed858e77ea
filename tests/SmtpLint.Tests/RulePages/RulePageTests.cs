using System.Text.Json;
using System.Text.RegularExpressions;
using SmtpConfigAnalyzers.Docs.Tests;
using SmtpConfigAnalyzers.Rules;
using SmtpLint.CommandLine;
using SmtpLint.Report.RulePages;

namespace SmtpLint.Tests.RulePages;

public sealed partial class RulePageTests
{
    public static TheoryData<string> RuleIds => [.. RuleCatalog.All.Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void EveryPage_IsPrintedForPeople(string id)
    {
        using var folder = new Checkout();

        var (code, output, error) = folder.Run("explain", id);

        Assert.Equal((0, ""), (code, error));
        Assert.StartsWith($"{id}: ", output);
        Assert.Contains("WHAT HAPPENS AT RUN TIME", output);
        Assert.Contains($"dotnet_diagnostic.{id}.severity = ", output);
        // What is Markdown, and no text, does not show.
        Assert.DoesNotMatch(Leftovers(), output);
    }

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void EveryWordOfAPage_IsPrinted(string id)
    {
        using var folder = new Checkout();
        var (_, printed, _) = folder.Run("explain", id);
        var (_, page, _) = folder.Run("explain", id, "--format", "markdown");

        // A long address is broken where the line ends.
        var text = RelativeTarget().Replace(Fence().Replace(page, ""), "");
        var squeezed = string.Concat(printed.Where(character => !char.IsWhiteSpace(character)));
        Assert.All(Word().Matches(text), word => Assert.Contains(word.Value, squeezed, StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("SMTP1002")]
    [InlineData("smtp1002")]
    [InlineData("1002")]
    [InlineData("UseImplicitTlsOnPort465")]
    public void Explain_KnowsIdsAndNames(string id)
    {
        using var folder = new Checkout();

        var (code, output, _) = folder.Run("explain", id, "--format", "markdown");

        Assert.Equal(0, code);
        Assert.StartsWith("# SMTP1002: Port 465 without implicit TLS hangs\n", output.ReplaceLineEndings("\n"));
    }

    [Theory]
    [InlineData("SMTP102", "SMTP1002")]
    [InlineData("SMPT2001", "SMTP2001")]
    [InlineData("PreferMailkt", "SMTP4002")]
    [InlineData("", "SMTP1001")]
    public void AnUnknownId_IsAnsweredWithTheNearest(string id, string nearest)
    {
        using var folder = new Checkout();

        var (code, output, error) = folder.Run("explain", id);

        Assert.Equal((2, ""), (code, output));
        Assert.Contains($"There is no rule '{id}'.", error);
        Assert.Contains(nearest, error);
        Assert.Contains(nearest, ExplainCommand.NearestTo(id));
    }

    [Theory]
    [InlineData("535 5.7.139", "SMTP4005")]
    [InlineData("550 5.7.30", "SMTP4007")]
    [InlineData("530 5.7.57", "SMTP4005")]
    [InlineData("534 5.7.9", "SMTP2001")]
    [InlineData("net_io_connectionclosed", "SMTP1005")]
    [InlineData("MailKit.Security.AuthenticationException: 535: 5.7.139 Authentication unsuccessful, basic authentication is disabled. "
        + "[AM0PR0202CA0020]", "SMTP4005")]
    [InlineData("An error occurred while attempting to establish an SSL or TLS connection", "SMTP1004")]
    [InlineData("no compatible authentication mechanisms found", "SMTP4005")]
    [InlineData("The SMTP host was not specified.", "SMTP4004")]
    public void ASymptom_IsExplained(string symptom, string rule)
    {
        using var folder = new Checkout();

        var (code, output, _) = folder.Run("explain", symptom, "--format", "markdown");

        Assert.Equal(0, code);
        Assert.StartsWith($"# {rule}: ", output, StringComparison.Ordinal);
    }

    // What programs really showed when they could not sign in, docs/evidence.md.
    [Fact]
    public void WhatTheLabSaw_IsExplained()
    {
        var page = Repository.Read("docs/evidence.md");
        var signIn = page[page.IndexOf("## Signing in", StringComparison.Ordinal)..page.IndexOf("## Time-outs", StringComparison.Ordinal)];
        var seen = Regex.Matches(signIn, @"\| (SMTP\d{4}) \| [^|]*nothing sent \(`([^`]+)`\)");

        Assert.True(seen.Count > 4);
        Assert.All(seen, row => Assert.Contains(row.Groups[1].Value, Troubleshooting.RulesFor(row.Groups[2].Value)));
    }

    [Fact]
    public void Rules_AreListedInEachFormat()
    {
        using var folder = new Checkout();
        var text = folder.Run("rules").Output;
        var markdown = folder.Run("rules", "--format", "markdown").Output;
        using var json = JsonDocument.Parse(folder.Run("rules", "--format", "json").Output);

        Assert.Equal(
            RuleCatalog.All.Select(rule => rule.Id), json.RootElement.EnumerateArray().Select(rule => rule.GetProperty("id").GetString()));
        Assert.All(RuleCatalog.All, rule =>
        {
            Assert.Matches(
                $"(?m)^{rule.Id} +{Regex.Escape(rule.Title)} +{rule.Severity.ToString().ToLowerInvariant()} +{rule.Category} "
                + $"+CWE-{rule.Cwe} +(yes|–)", text);
            Assert.Contains($"| {rule.Id} | {rule.Title} | ", markdown);
        });
        Assert.True(json.RootElement[0].GetProperty("fix").GetBoolean());
        Assert.False(
            json.RootElement.EnumerateArray().Single(rule => rule.GetProperty("id").GetString() == "SMTP2002").GetProperty("fix")
            .GetBoolean());
    }

    [Fact]
    public void LinksOfAPage_LeadToTheSamePlacesFromAnywhere()
    {
        var rule = RuleCatalog.All[0];

        Assert.Equal(
            "[a](https://github.com/SmtpConfigAnalyzers/SmtpConfigAnalyzers/blob/main/docs/configuration.md#x) [b](https://contoso.com/)",
            RulePage.WithAbsoluteLinks("[a](../configuration.md#x) [b](https://contoso.com/)", rule));
    }

    [GeneratedRegex(@"^```|^#|\]\(|\*\*\w", RegexOptions.Multiline)]
    private static partial Regex Leftovers();

    [GeneratedRegex("^```.*$", RegexOptions.Multiline)]
    private static partial Regex Fence();

    [GeneratedRegex(@"\]\((?!http)[^)]*\)")]
    private static partial Regex RelativeTarget();

    [GeneratedRegex(@"[\p{L}\p{N}]+")]
    private static partial Regex Word();
}
