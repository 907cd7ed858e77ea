using System.Buffers.Binary;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;
using SmtpConfigAnalyzers.Rules;

namespace SmtpConfigAnalyzers.Package.Tests;

/// <summary>What users download.</summary>
public sealed class PackageContentTests(PackedPackage package) : IClassFixture<PackedPackage>
{
    [Fact]
    public void Package_HoldsExactlyTheseFiles() => Assert.Equal(
        [
            "README.md",
            "SmtpConfigAnalyzers.nuspec",
            "analyzers/dotnet/SmtpConfigAnalyzers.CodeFixes.dll",
            "analyzers/dotnet/SmtpConfigAnalyzers.Core.dll",
            "analyzers/dotnet/SmtpConfigAnalyzers.dll",
            "build/SmtpConfigAnalyzers.props",
            "build/SmtpConfigAnalyzers.targets",
            "buildTransitive/SmtpConfigAnalyzers.props",
            "buildTransitive/SmtpConfigAnalyzers.targets",
            "config/audit.globalconfig",
            "config/none.globalconfig",
            "config/strict.globalconfig",
            "icon.png",
            "tools/install.ps1",
            "tools/uninstall.ps1",
        ],
        package.Files);

    // Every host has these: another assembly, or a newer one, would have to be shipped and could collide with another analyzer's.
    [Theory]
    [InlineData("SmtpConfigAnalyzers.Core.dll", new[] { "netstandard 2.0" })]
    [InlineData("SmtpConfigAnalyzers.dll",
        new[]
        {
            // Microsoft.CodeAnalysis 4.8 itself depends on these versions of Immutable and Metadata, so its hosts have them.
            "netstandard 2.0", "Microsoft.CodeAnalysis 4.8", "System.Collections.Immutable 7.0", "System.Reflection.Metadata 7.0",
            "SmtpConfigAnalyzers.Core",
        })]
    [InlineData("SmtpConfigAnalyzers.CodeFixes.dll", new[]
    {
        "netstandard 2.0", "Microsoft.CodeAnalysis 4.8", "Microsoft.CodeAnalysis.CSharp 4.8", "Microsoft.CodeAnalysis.Workspaces 4.8",
        "Microsoft.CodeAnalysis.CSharp.Workspaces 4.8", "System.Collections.Immutable 7.0", "SmtpConfigAnalyzers.Core",
            "SmtpConfigAnalyzers",
    })]
    public void Assembly_ReferencesOnlyWhatEveryHostHas(string assembly, string[] allowed)
    {
        using var image = new PEReader(new MemoryStream(package.Bytes($"analyzers/dotnet/{assembly}")));
        var metadata = image.GetMetadataReader();
        var references = metadata.AssemblyReferences
            .Select(handle => metadata.GetAssemblyReference(handle))
            .Select(reference => (Name: metadata.GetString(reference.Name), reference.Version))
            .Select(reference => reference.Name.StartsWith("SmtpConfigAnalyzers", StringComparison.Ordinal)
                ? reference.Name
                : $"{reference.Name} {reference.Version.ToString(2)}");

        Assert.Empty(references.Except(allowed));
    }

    [Theory]
    [InlineData("SmtpConfigAnalyzers.Core.dll")]
    [InlineData("SmtpConfigAnalyzers.dll")]
    [InlineData("SmtpConfigAnalyzers.CodeFixes.dll")]
    public void Assembly_CarriesItsSymbols(string assembly)
    {
        using var image = new PEReader(new MemoryStream(package.Bytes($"analyzers/dotnet/{assembly}")));

        Assert.Contains(image.ReadDebugDirectory(), entry => entry.Type == DebugDirectoryEntryType.EmbeddedPortablePdb);
    }

    [Theory]
    [InlineData("id", "SmtpConfigAnalyzers")]
    [InlineData("developmentDependency", "true")]
    [InlineData("license", "MIT")]
    [InlineData("readme", "README.md")]
    [InlineData("icon", "icon.png")]
    [InlineData("projectUrl", "https://github.com/SmtpConfigAnalyzers/SmtpConfigAnalyzers")]
    public void Metadata_Says(string name, string value) => Assert.Equal(value, Metadata(name)?.Value);

    [Fact]
    public void Metadata_NamesNoDependency() => Assert.Null(Metadata("dependencies"));

    [Fact]
    public void Metadata_NamesTheRepository() =>
        Assert.Equal("https://github.com/SmtpConfigAnalyzers/SmtpConfigAnalyzers", Metadata("repository")?.Attribute("url")?.Value);

    [Fact]
    public void Icon_IsAPngOf128Pixels()
    {
        ReadOnlySpan<byte> icon = package.Bytes("icon.png");

        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], icon[..4].ToArray());
        Assert.Equal(128, BinaryPrimitives.ReadInt32BigEndian(icon[16..]));
        Assert.Equal(128, BinaryPrimitives.ReadInt32BigEndian(icon[20..]));
    }

    [Fact]
    public void Readme_ListsEveryRuleWithItsTitle()
    {
        var rows = package.Text("README.md").ReplaceLineEndings("\n").Split('\n')
            .Where(line => line.StartsWith("| SMTP", StringComparison.Ordinal));

        Assert.Equal(RuleCatalog.All.Select(rule => $"| {rule.Id} | {rule.Title} |"), rows);
    }

    // packages.config reads build/, PackageReference buildTransitive/.
    [Theory]
    [InlineData("SmtpConfigAnalyzers.props")]
    [InlineData("SmtpConfigAnalyzers.targets")]
    public void BuildFile_IsTheSameForPackagesConfig(string file) =>
        Assert.Equal(package.Text($"buildTransitive/{file}"), package.Text($"build/{file}"));

    [Theory]
    [InlineData("tools/install.ps1", "$references.Add($analyzer.FullName)")]
    [InlineData("tools/uninstall.ps1", "$references.Remove($analyzer.FullName)")]
    public void Script_TakesTheFolderWhereTheAnalyzersAre(string script, string action)
    {
        var text = package.Text(script);

        Assert.Contains("Join-Path (Split-Path -Path $toolsPath -Parent) 'analyzers/dotnet'", text);
        Assert.Contains("-Filter 'SmtpConfigAnalyzers*.dll'", text);
        Assert.Contains(action, text);
        Assert.Equal(3, package.Files.Count(file => file.StartsWith("analyzers/dotnet/SmtpConfigAnalyzers", StringComparison.Ordinal)));
    }

    private XElement? Metadata(string name) => package.Metadata.Element(package.Metadata.Name.Namespace + name);
}
