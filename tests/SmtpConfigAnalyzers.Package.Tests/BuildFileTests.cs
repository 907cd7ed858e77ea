using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SmtpConfigAnalyzers.Package.Tests;

/// <summary>The package's .props and .targets, as MSBuild evaluates them in a user's project.</summary>
public sealed class BuildFileTests : IDisposable
{
    private static readonly ConcurrentDictionary<string, JsonNode> s_evaluations = new();

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("Audit", "audit.globalconfig")]
    [InlineData("audit", "audit.globalconfig")]
    [InlineData(" AUDIT ", "audit.globalconfig")]
    [InlineData("Strict", "strict.globalconfig")]
    [InlineData("None", "none.globalconfig")]
    public void Mode_AddsItsPreset(string mode, string preset)
    {
        var added = Assert.Single(Presets(Evaluate(mode)));

        Assert.Equal(Path.Combine(Repository.PackageProject, "config", preset), Path.GetFullPath(added));
        Assert.True(File.Exists(added));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Default")]
    [InlineData("Loud")]
    public void Mode_AddsNoPreset(string mode) => Assert.Empty(Presets(Evaluate(mode)));

    [Fact]
    public void Mode_ThatIsUnknown_IsReportedWithTheAllowedValues()
    {
        var output = Check("Loud");

        Assert.Contains("warning SMTPLINT001: SmtpLintAnalysisMode is 'Loud', which is none of: Default, Audit, Strict, None.", output);
    }

    [Theory]
    [InlineData("")]
    [InlineData("default")]
    [InlineData("AUDIT")]
    [InlineData("none")]
    public void Mode_ThatIsKnown_IsSilent(string mode) => Assert.DoesNotContain("SMTPLINT001", Check(mode));

    [Fact]
    public void Analyzers_SeeWhatTheyAskFor()
    {
        var visible = Items(Evaluate(""), "CompilerVisibleProperty");

        Assert.Contains("IsTestProject", visible);
        Assert.Contains("IsTestingPlatformApplication", visible);
        Assert.Contains("SmtpLintAnalysisMode", visible);
        Assert.Contains("SmtpLintScanFiles", visible);
        Assert.Contains("SmtpLintToday", visible);
    }

    // CS9057 and BC42506: the analyzers need a newer compiler. CS0618 is what the project says itself.
    [Theory]
    [InlineData("WarningsNotAsErrors", "CS9057")]
    [InlineData("WarningsNotAsErrors", "BC42506")]
    [InlineData("WarningsNotAsErrors", "CS0618")]
    [InlineData("MSBuildWarningsNotAsErrors", "CS9057")]
    [InlineData("MSBuildWarningsNotAsErrors", "BC42506")]
    [InlineData("MSBuildWarningsNotAsErrors", "CS0618")]
    public void CompilerThatIsTooOld_StaysAWarning(string property, string id) =>
        Assert.Contains(id, ((string?)Evaluate("")["Properties"]?[property] ?? "").Split(';'));

    private static IEnumerable<string> Presets(JsonNode evaluation) =>
        Items(evaluation, "EditorConfigFiles").Where(file => file.EndsWith(".globalconfig", StringComparison.Ordinal));

    private static IEnumerable<string> Items(JsonNode evaluation, string name) =>
        evaluation["Items"]![name]!.AsArray().Select(item => (string)item!["Identity"]!);

    private JsonNode Evaluate(string mode) => s_evaluations.GetOrAdd(mode, _ => JsonNode.Parse(
        Repository.Dotnet(
            "msbuild", Project(mode), "-getItem:EditorConfigFiles", "-getItem:CompilerVisibleProperty", "-getProperty:WarningsNotAsErrors",
                "-getProperty:MSBuildWarningsNotAsErrors"))
        ?? throw new JsonException("MSBuild printed no evaluation."));

    private string Check(string mode) => Repository.Dotnet("msbuild", Project(mode), "-t:_SmtpLintCheckAnalysisMode", "-nologo");

    // A project as NuGet leaves it after a restore: it imports packages' files by way of obj/, which decides what is evaluated when.
    private string Project(string mode)
    {
        var project = Path.Combine(_folder.FullPath, "User.csproj");
        File.WriteAllText(project, $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <SmtpLintAnalysisMode>{mode}</SmtpLintAnalysisMode>
                <WarningsNotAsErrors>CS0618</WarningsNotAsErrors>
              </PropertyGroup>
            </Project>
            """);

        var imports = Directory.CreateDirectory(Path.Combine(_folder.FullPath, "obj")).FullName;
        foreach (var kind in new[] { "props", "targets" })
        {
            var file = Path.Combine(Repository.PackageProject, "buildTransitive", $"SmtpConfigAnalyzers.{kind}");
            File.WriteAllText(Path.Combine(imports, $"User.csproj.nuget.g.{kind}"), $"""<Project><Import Project="{file}" /></Project>""");
        }

        return project;
    }
}
