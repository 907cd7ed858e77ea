namespace SmtpConfigAnalyzers.Package.Tests;

/// <summary>The severities that <c>SmtpLintAnalysisMode</c> chooses from.</summary>
public sealed class PresetTests
{
    // A level below a user's own .globalconfig, which has 100.
    [Theory]
    [InlineData("audit")]
    [InlineData("strict")]
    [InlineData("none")]
    public void Preset_LetsTheUsersOwnConfigurationWin(string preset) =>
        Assert.Equal(["is_global = true", "global_level = -1"], Entries(preset).Where(line => !IsRule(line)));

    private static bool IsRule(string line) => line.StartsWith("dotnet_diagnostic.", StringComparison.Ordinal);

    private static IEnumerable<string> Entries(string preset) => File
        .ReadLines(Path.Combine(Repository.PackageProject, "config", $"{preset}.globalconfig"))
        .Where(line => line.Length > 0 && line[0] != '#');
}
