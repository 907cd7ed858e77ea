using SmtpConfigAnalyzers.Products;
using SmtpLint.Findings;
using SmtpLint.Projects;
using SmtpLint.Walking;

namespace SmtpLint.Tests.Projects;

public class ProjectFileTests
{
    [Theory]
    [InlineData("<TargetFramework>net8.0</TargetFramework>", FrameworkFamily.Modern)]
    [InlineData("<TargetFramework>net10.0-windows</TargetFramework>", FrameworkFamily.Modern)]
    [InlineData("<TargetFramework>netcoreapp3.1</TargetFramework>", FrameworkFamily.Modern)]
    [InlineData("<TargetFramework>net472</TargetFramework>", FrameworkFamily.NetFramework)]
    [InlineData("<TargetFrameworkVersion>v4.7.2</TargetFrameworkVersion>", FrameworkFamily.NetFramework)]
    [InlineData("<TargetFramework>netstandard2.0</TargetFramework>", FrameworkFamily.Unknown)]
    [InlineData("<TargetFrameworks>net8.0;net48</TargetFrameworks>", FrameworkFamily.Unknown)]
    [InlineData("<TargetFrameworks>net8.0; net9.0</TargetFrameworks>", FrameworkFamily.Modern)]
    [InlineData("<TargetFramework>$(ShopFramework)</TargetFramework>", FrameworkFamily.Unknown)]
    public void TheFramework_IsReadFromTheProject(string property, FrameworkFamily family)
    {
        using var checkout = new Checkout(("Shop.csproj", $"<Project><PropertyGroup>{property}</PropertyGroup></Project>"));

        Assert.Equal(family, Read(checkout, "Shop.csproj")!.Facts.Framework);
    }

    [Fact]
    public void WhatLiesBesideTheProject_IsReadToo()
    {
        using var checkout = new Checkout(
            ("Directory.Build.props", "<Project><PropertyGroup><TargetFramework>net48</TargetFramework></PropertyGroup><ItemGroup><PackageReference Include=\"Shared\" Version=\"[3.0,4.0)\" /></ItemGroup></Project>"),
            ("Directory.Packages.props", "<Project><ItemGroup><PackageVersion Include=\"MailKit\" Version=\"4.18.2\" /></ItemGroup></Project>"),
            ("src/Shop/Shop.csproj", """<Project><ItemGroup><PackageReference Include="MailKit" /><PackageReference Include="Old" Version="$(X)" /><ProjectReference Include="..\Lib\Lib.csproj" /></ItemGroup></Project>"""),
            ("src/Lib/Lib.csproj", """<Project xmlns="http://schemas.microsoft.com/developer/msbuild/2003"><ItemGroup><Reference Include="NLog, Version=5.0.0.0" /><ProjectReference Include="../Shop/Shop.csproj" /></ItemGroup></Project>"""),
            ("src/Lib/packages.config", """<packages><package id="NLog.MailKit" version="5.1.2-rc1" /></packages>"""));

        var facts = Read(checkout, "src/Shop/Shop.csproj")!.Facts;

        Assert.Equal(FrameworkFamily.NetFramework, facts.Framework);
        Assert.Equal((4, 3, null, 5), (facts.VersionOf("MailKit")?.Major, facts.VersionOf("Shared")?.Major, facts.VersionOf("Old")?.Major, facts.VersionOf("NLog.MailKit")?.Major));
        Assert.True(facts.References("NLog") && facts.References("Old"));
        Assert.False(facts.References("Serilog"));
    }

    [Theory]
    [InlineData("<Project><ItemGroup>")]
    [InlineData("<!DOCTYPE x [<!ENTITY a \"b\">]><Project>&a;</Project>")]
    [InlineData("nonsense")]
    public void AProjectThatIsMalformed_IsAProblem_AndNothingIsKnown(string text)
    {
        using var checkout = new Checkout(("Shop.csproj", text));
        var problems = new List<LintProblem>();

        Assert.Null(Read(checkout, "Shop.csproj", problems));
        Assert.Equal("Shop.csproj", Assert.Single(problems).File);
    }

    private static ProjectFile? Read(Checkout checkout, string path, List<LintProblem>? problems = null)
    {
        var run = new RunFolder(checkout.Folder);
        return ProjectFile.Read(checkout.PathOf(path), new ProjectXml(new(run, [checkout.Folder]), new TextFileReader(run, new(run, [checkout.Folder]), problems ?? []), problems ?? []));
    }
}
