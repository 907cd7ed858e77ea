using System.Text.Json.Nodes;

namespace SmtpConfigAnalyzers.Package.Tests;

/// <summary>Which settings files the package's .targets hand to the compiler, as MSBuild evaluates them.</summary>
public sealed class ScanTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void SettingsFiles_AreAdditionalFilesOnce()
    {
        Write(
            "appsettings.json", "appsettings.Production.json", "Web.config", "app.config", "NLog.config", ".env", ".env.local",
                "local.settings.json",
            "Properties/launchSettings.json", "Config/smtpMail.config", "mailSettings.config", "smtplint.baseline.json", "package.json",
                "bin/Debug/appsettings.json");

        Assert.Equal(
            [
                ".env", ".env.local", "Config/smtpMail.config", "NLog.config", "Properties/launchSettings.json", "Web.config", "app.config",
                "appsettings.Production.json", "appsettings.json", "local.settings.json", "mailSettings.config", "smtplint.baseline.json",
            ],
            Scanned("").Select(file => file.Name));
    }

    [Fact]
    public void SettingsFiles_OfOptedOutProject_AreNotAdded()
    {
        Write("appsettings.json");

        Assert.Empty(Scanned("<SmtpLintScanFiles> False </SmtpLintScanFiles>"));
    }

    [Fact]
    public void ExcludedFiles_AreNotAdded()
    {
        Write("appsettings.json", "appsettings.Load.json", "Web.config");

        Assert.Equal(
            ["appsettings.json"], Scanned("<SmtpLintExclude>appsettings.L*.json;Web.config</SmtpLintExclude>").Select(file => file.Name));
    }

    [Theory]
    [InlineData("Web;Worker/")]
    [InlineData("$(MSBuildThisFileDirectory)Web;$(MSBuildThisFileDirectory)Worker;$(MSBuildThisFileDirectory)")]
    public void SettingsOfHosts_AreReadOnly(string hosts)
    {
        Write("appsettings.json", "Web/appsettings.json", "Web/appsettings.Production.json", "Worker/Web.config", "Worker/other.json");

        Assert.Equal(
            [
                ("Web/appsettings.Production.json", "host"), ("Web/appsettings.json", "host"), ("Worker/Web.config", "host"),
                ("appsettings.json", "report"),
            ],
            Scanned($"<SmtpLintSettingsFrom>{hosts}</SmtpLintSettingsFrom>"));
    }

    [Fact]
    public void SettingsOfHosts_AreOfHosts_ForEachTargetFramework()
    {
        Write("Web/appsettings.json");

        Assert.Equal(
            [("Web/appsettings.json", "host")],
            Scanned(
                "<SmtpLintSettingsFrom>Web</SmtpLintSettingsFrom><TargetFrameworks>net10.0;netstandard2.0</TargetFrameworks>",
                "netstandard2.0"));
    }

    [Fact]
    public void MissingFiles_AreNotAdded() => Assert.Empty(Scanned("<SmtpLintBaseline>nowhere.json</SmtpLintBaseline>"));

    [Theory]
    [InlineData("net10.0", "report")]
    [InlineData("netstandard2.0", "read")]
    public void FirstTargetFramework_Reports(string framework, string expected)
    {
        Write("appsettings.json", "own.json");

        var files = Scanned("<TargetFrameworks> net10.0 ;netstandard2.0</TargetFrameworks>", framework);

        Assert.Contains(("appsettings.json", expected), files);
    }

    [Theory]
    [InlineData("own.json", "read")]
    [InlineData("appsettings.json", "read")]
    public void FilesThatTheProjectNames_AreReportedOnceToo(string name, string expected)
    {
        Write("appsettings.json", "own.json");

        var files = Scanned(
            "<TargetFrameworks>net10.0;netstandard2.0</TargetFrameworks>", "netstandard2.0",
            """<AdditionalFiles Include="own.json;appsettings.json" />""");

        Assert.Equal(expected, Assert.Single(files, file => file.Name == name).Scan);
    }

    [Theory]
    [InlineData("2026-05-31", "2026-05-31")]
    [InlineData("", "20[0-9]{2}-[0-9]{2}-[0-9]{2}")]
    public void Today_IsHandedOver_WhereABaselineIs(string set, string expected)
    {
        Write("smtplint.baseline.json");

        Assert.Matches($"^{expected}$", (string?)Evaluate($"<SmtpLintToday>{set}</SmtpLintToday>", "", "")["Properties"]!["SmtpLintToday"]);
    }

    [Fact]
    public void Today_IsNotHandedOver_WhereNoBaselineIs() =>
        Assert.Equal("", (string?)Evaluate("", "", "")["Properties"]!["SmtpLintToday"]);

    private IEnumerable<(string Name, string Scan)> Scanned(string properties, string framework = "", string items = "") =>
        Evaluate(properties, framework, items)["Items"]!["AdditionalFiles"]!.AsArray()
        .Select(item =>
            (Path.GetRelativePath(_folder.FullPath, (string)item!["FullPath"]!).Replace('\\', '/'), (string?)item["SmtpLintScan"] ?? ""))
        .OrderBy(file => file.Item1, StringComparer.Ordinal);

    private void Write(params string[] files)
    {
        foreach (var file in files.Select(file => Path.Combine(_folder.FullPath, file)))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, "{}");
        }
    }

    private JsonNode Evaluate(string properties, string framework, string items)
    {
        var project = Path.Combine(_folder.FullPath, "User.csproj");
        var package = Path.Combine(Repository.PackageProject, "buildTransitive", "SmtpConfigAnalyzers");
        var target = properties.Contains("TargetFrameworks", StringComparison.Ordinal) ? "" : "<TargetFramework>net10.0</TargetFramework>";
        File.WriteAllText(project, $"""
            <Project>
              <Import Project="Sdk.props" Sdk="Microsoft.NET.Sdk" />
              <Import Project="{package}.props" />
              <PropertyGroup>{target}{properties}</PropertyGroup>
              <ItemGroup>{items}</ItemGroup>
              <Import Project="Sdk.targets" Sdk="Microsoft.NET.Sdk" />
              <Import Project="{package}.targets" />
            </Project>
            """);
        return JsonNode.Parse(Repository.Dotnet(
            ["msbuild", project, "-getItem:AdditionalFiles", "-getProperty:SmtpLintToday", .. framework.Length > 0
                ? new[] { $"-p:TargetFramework={framework}" }
                : []]))!;
    }
}
