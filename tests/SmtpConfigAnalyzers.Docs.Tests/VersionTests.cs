using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace SmtpConfigAnalyzers.Docs.Tests;

/// <summary>What is installed in somebody's job is one version, and it is this one.</summary>
public sealed class VersionTests
{
    private static string Version => XDocument.Parse(Repository.Read("Directory.Build.props")).Descendants("Version").Single().Value;

    [Fact]
    public void Action_InstallsTheVersionThatItBelongsTo()
    {
        var input = Regex.Match(
            Repository.Read("action.yml"), @"^  version:\n(?:    .*\n)*?    default: (?<version>.*)$", RegexOptions.Multiline);

        Assert.Equal(Version, input.Groups["version"].Value);
    }

    [Theory]
    [InlineData("package.json")]
    [InlineData("package-lock.json")]
    public void Extension_HasTheVersion(string file)
    {
        using var package = JsonDocument.Parse(Repository.Read($"editors/vscode/{file}"));

        Assert.Equal(Version, package.RootElement.GetProperty("version").GetString());
    }

    [Theory]
    [InlineData("docs/smtplint.md", 4)]
    [InlineData(".pre-commit-hooks.yaml", 1)]
    public void Recipes_NameTheVersion(string file, int count)
    {
        var named = Regex.Matches(
            Repository.Read(file),
            @"(?:SmtpConfigAnalyzers\.Tool --version |SmtpConfigAnalyzers@v|rev: v)(?<version>[^\s`]+?)\.?(?=[\s`])");

        Assert.Equal(count, named.Count);
        Assert.All(named, match => Assert.Equal(Version, match.Groups["version"].Value));
    }

    [Theory]
    [InlineData("docs/smtplint.md")]
    [InlineData(".pre-commit-hooks.yaml")]
    public void Recipes_NameNoBranchAndNotTheNewest(string file)
    {
        var text = Repository.Read(file);

        Assert.DoesNotMatch(@"SmtpConfigAnalyzers@(?!v\d)|rev: (?!v\d)|--prerelease", text);
    }
}
