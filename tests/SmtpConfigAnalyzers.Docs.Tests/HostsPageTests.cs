using System.Text.RegularExpressions;

namespace SmtpConfigAnalyzers.Docs.Tests;

/// <summary>docs/hosts.md says what is run: each line names what runs it, and what the scripts run is on the page.</summary>
public sealed partial class HostsPageTests
{
    private static readonly string s_page = Repository.Read("docs/hosts.md");

    // A line is "| host | what | `by` |".
    private static readonly IReadOnlyList<(string Host, string By)> s_run =
        [.. s_page[s_page.IndexOf("<!-- run:begin -->", StringComparison.Ordinal)..s_page.IndexOf(
            "<!-- run:end -->", StringComparison.Ordinal)]
            .Split('\n')
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal))
            .Skip(1)
            .Select(line => line.Split('|'))
            .Select(cells => (cells[1].Trim(), cells[3].Trim(' ', '`')))];

    [Fact]
    public void WhatIsSaidToRunAHost_Exists()
    {
        Assert.True(s_run.Count > 10);
        Assert.All(s_run, line => Assert.True(Path.Exists(Repository.PathOf(line.By)), line.By));
    }

    [Fact]
    public void EveryProjectOfTheConsumer_IsOnThePage_AndEntered()
    {
        var scripts = string.Concat(Directory.GetFiles(Repository.PathOf("tests/consumer"), "*.sh").Select(File.ReadAllText));
        var folders = Directory.GetDirectories(Repository.PathOf("tests/consumer")).Select(folder => Path.GetFileName(folder)).ToList();

        Assert.Equal(
            folders.Order(StringComparer.Ordinal),
            s_run.Where(line => line.By.StartsWith("tests/consumer/", StringComparison.Ordinal)).Select(line => Path.GetFileName(line.By))
            .Distinct().Order(StringComparer.Ordinal));
        Assert.All(folders, folder => Assert.Matches($@"(?m)^project {folder}$", scripts));
    }

    [Fact]
    public void TargetFrameworks_AreThoseThatAreBuilt()
    {
        var built = TargetFrameworks().Match(Repository.Read("tests/consumer/MultiTarget/Shop.csproj")).Groups[1].Value.Split(';');

        Assert.Equal($"one project for {string.Join(", ", built[..^1])} and {built[^1]}", Host("MultiTarget"));
        Assert.Contains($"for name in {string.Join(' ', built)};", Repository.Read("tests/consumer/projects.sh"), StringComparison.Ordinal);
    }

    [Fact]
    public void RoslynVersions_AreThoseThatAreRun()
    {
        var versions = Repository.Read("Directory.Packages.props");
        Assert.Equal("Roslyn " + RoslynFloor().Match(versions).Groups[1].Value, Host("SmtpConfigAnalyzers.Tests"));
        Assert.Equal(
            "Roslyn " + ScriptVersions().Match(Repository.Read("tests/roslyn-versions.sh")).Groups[1]
                .Value.Replace(" ", ", ", StringComparison.Ordinal),
            Host("roslyn-versions.sh"));
    }

    [Fact]
    public void EveryScript_IsRunByTheCheck()
    {
        var check = Repository.Read(".ci/run");

        Assert.Contains("script tests/consumer/run.sh\n", check, StringComparison.Ordinal);
        Assert.Contains("source \"$here/projects.sh\"\n", Repository.Read("tests/consumer/run.sh"), StringComparison.Ordinal);
        Assert.All(s_run.Where(line => line.By.EndsWith(".sh", StringComparison.Ordinal)), line =>
            Assert.Contains($"script {line.By}\n", check, StringComparison.Ordinal));
        Assert.All(s_run.Where(line => line.By.EndsWith(".Tests", StringComparison.Ordinal)), line =>
            Assert.Contains($"\"{Path.GetFileName(line.By)}\"", Repository.Read("SmtpConfigAnalyzers.sln"), StringComparison.Ordinal));
    }

    private static string Host(string by) => s_run.Single(line => line.By.EndsWith("/" + by, StringComparison.Ordinal)).Host;

    [GeneratedRegex("<TargetFrameworks>(.*)</TargetFrameworks>")]
    private static partial Regex TargetFrameworks();

    [GeneratedRegex("<RoslynFloor>(.*)</RoslynFloor>")]
    private static partial Regex RoslynFloor();

    [GeneratedRegex(@"versions=\(([0-9. ]+)\)")]
    private static partial Regex ScriptVersions();
}
