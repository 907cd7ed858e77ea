using SmtpConfigAnalyzers.Products;
using SmtpLint.Doors.Files;
using SmtpLint.Find.Projects;
using SmtpLint.Findings;
using SmtpLint.Judge;

namespace SmtpLint.Tests.Projects;

public sealed class ProjectFilesTests
{
    // Nobody has begun to write it; one that was cut off is worth a remark. Neither is a settings file, so no run fails.
    [Theory]
    [InlineData("", false)]
    [InlineData(" \n", false)]
    [InlineData("<Project>", true)]
    [InlineData("<Project><!-- <!-- two --> --></Project>", true)]
    [InlineData("<?xml version=\"1.0\" encoding=\"nobodys\"?><Project />", true)]
    public void AMalformedProjectFile_IsARemark(string text, bool isRemark)
    {
        using var checkout = new Checkout(("App.csproj", text), ("appsettings.json", "{ \"Smtp\": { \"Host\": \"smtp.contoso.com\" } }"));

        Assert.Equal(ExitCode.Clean, checkout.Run().Code);
        Assert.Equal(isRemark, checkout.Lint().Run.Result.Remarks.Any(remark => remark.File == "App.csproj"));
        Assert.Equal(ExitCode.Clean, checkout.Run("effective").Code);
    }

    // The settings are ours whatever the project says.
    [Fact]
    public void MalformedSettings_NextToAMalformedProject_AreIncomplete()
    {
        using var checkout = new Checkout(("App.csproj", "<Project>"), ("appsettings.json", "{ \"Smtp\": { \"Host\": "));

        Assert.Equal(ExitCode.Incomplete, checkout.Run().Code);
    }

    // A program that references a library's project reads its settings, as one that references its package.
    [Fact]
    public void ProjectsThatAreReferenced_AreReferences()
    {
        using var checkout = new Checkout(
            ("app/App.csproj", """<Project Sdk="Microsoft.NET.Sdk"><ItemGroup><ProjectReference Include="../lib/Shop.Mail.csproj" /></ItemGroup></Project>"""),
            ("lib/Shop.Mail.csproj", """<Project Sdk="Microsoft.NET.Sdk"></Project>"""));

        var facts = Facts(checkout, "app/App.csproj");

        Assert.True(facts.References("Shop.Mail"));
        Assert.False(facts.References("App"));
    }

    [Theory]
    [InlineData("<TargetFramework>net8.0</TargetFramework>", FrameworkFamily.Modern)]
    [InlineData("<TargetFramework>net10.0-windows</TargetFramework>", FrameworkFamily.Modern)]
    [InlineData("<TargetFramework>netcoreapp3.1</TargetFramework>", FrameworkFamily.Modern)]
    [InlineData("<TargetFramework>net472</TargetFramework>", FrameworkFamily.NetFramework)]
    [InlineData("<TargetFrameworkVersion>v4.7.2</TargetFrameworkVersion>", FrameworkFamily.NetFramework)]
    [InlineData("<TargetFramework>netstandard2.0</TargetFramework>", FrameworkFamily.Unknown)]
    [InlineData("<TargetFrameworks>net8.0;net48</TargetFrameworks>", FrameworkFamily.Unknown)]
    [InlineData("<TargetFrameworks>net8.0; net9.0</TargetFrameworks>", FrameworkFamily.Modern)]
    [InlineData("<Tfm>net8.0</Tfm><TargetFramework>$(Tfm)</TargetFramework>", FrameworkFamily.Modern)]
    [InlineData("<Old>net48</Old><TargetFrameworks>$(Old);$( Old )</TargetFrameworks>", FrameworkFamily.NetFramework)]
    [InlineData("<TargetFramework>$(ShopFramework)</TargetFramework>", FrameworkFamily.Unknown)]
    [InlineData("<TargetFramework>net48</TargetFramework><TargetFramework Condition=\"'$(Configuration)' == "
        + "'Debug'\">net8.0</TargetFramework>", FrameworkFamily.NetFramework)]
    [InlineData("<TargetFramework>net48</TargetFramework><TargetFramework Condition=\"'$(Configuration)' == "
        + "'Release'\">net8.0</TargetFramework>", FrameworkFamily.Modern)]
    [InlineData("<Configuration>Debug</Configuration><TargetFramework>net48</TargetFramework><TargetFramework "
        + "Condition=\"'$(Configuration)' == 'Release'\">net8.0</TargetFramework>", FrameworkFamily.Modern)]
    [InlineData("<TargetFramework Condition=\"$(MSBuildProjectName.EndsWith('op'))\">net48</TargetFramework>",
        FrameworkFamily.NetFramework)]
    [InlineData("<TargetFramework Condition=\"$(MSBuildProjectName.StartsWith('op'))\">net48</TargetFramework>", FrameworkFamily.Unknown)]
    [InlineData("<TargetFramework Condition=\"$(MSBuildProjectName.Replace('op', '')) == 'Sh'\">net48</TargetFramework>",
        FrameworkFamily.Unknown)]
    public void TheFramework_IsReadFromTheProject(string properties, FrameworkFamily family)
    {
        using var checkout = new Checkout(("Shop.csproj", Project(properties)));

        Assert.Equal(family, Facts(checkout, "Shop.csproj").Framework);
    }

    [Fact]
    public void WhatLiesNextToTheProject_IsReadToo()
    {
        using var checkout = new Checkout(
            ("Directory.Build.props",
                "<Project><PropertyGroup><TargetFramework>net48</TargetFramework></PropertyGroup><ItemGroup><PackageReference "
                + "Include=\"Shared\" Version=\"[3.0,4.0)\" /></ItemGroup></Project>"),
            ("Directory.Packages.props",
                "<Project><ItemGroup><PackageVersion Include=\"MailKit\" Version=\"4.18.2\" /><GlobalPackageReference "
                + "Include=\"Everywhere\" Version=\"2.*\" /></ItemGroup></Project>"),
            ("src/Shop/Shop.csproj",
                """<Project><ItemGroup><PackageReference Include="MailKit" /><PackageReference Include="Old" Version="$(X)" /><ProjectReference Include="..\Lib\Lib.csproj" /></ItemGroup></Project>"""),
            ("src/Lib/Lib.csproj",
                """<Project xmlns="http://schemas.microsoft.com/developer/msbuild/2003"><ItemGroup><Reference Include="NLog, Version=5.0.0.0" /><ProjectReference Include="../Shop/Shop.csproj" /></ItemGroup></Project>"""),
            ("src/Lib/packages.config", """<packages><package id="NLog.MailKit" version="5.1.2-rc1" /></packages>"""));

        var facts = Facts(checkout, "src/Shop/Shop.csproj");

        Assert.Equal(FrameworkFamily.NetFramework, facts.Framework);
        Assert.Equal(
            (4, 3, null, 5, 2),
            (facts.VersionOf("MailKit")?.Major, facts.VersionOf("Shared")?.Major, facts.VersionOf("Old")?.Major,
                facts.VersionOf("NLog.MailKit")?.Major, facts.VersionOf("Everywhere")?.Major));
        Assert.True(facts.References("NLog") && facts.References("Old"));
        Assert.False(facts.References("Serilog"));
    }

    [Theory]
    [InlineData("""<PackageReference Include="A" Version="$(V)" />""", 7)]
    [InlineData("""<PackageReference Include="A"><Version>$(V).1</Version></PackageReference>""", 7)]
    [InlineData("""<PackageReference Include="B;A" />""", 5)]
    [InlineData("""<PackageReference Include="A" VersionOverride="6.0.0" />""", 6)]
    [InlineData("""<PackageReference Include="A" Version="*" />""", 5)]
    [InlineData("""<PackageReference Include="A" Version="1.0.0" /><PackageReference Update="A" Version="2.0.0" />""", 2)]
    [InlineData("""<PackageReference Include="A" /><PackageReference Remove="A" />""", null)]
    [InlineData("""<PackageReference Include="A" Condition="'$(TargetFrameworkIdentifier)' == '.NETCoreApp'" />""", 5)]
    [InlineData("""<PackageReference Include="A" Condition="'$(TargetFrameworkIdentifier)' == '.NETFramework'" />""", null)]
    public void TheVersionOfAPackage(string items, int? major)
    {
        using var checkout = new Checkout(
            ("Directory.Packages.props", "<Project><ItemGroup><PackageVersion Include=\"A\" Version=\"5.0.0\" /></ItemGroup></Project>"),
            ("Shop.csproj",
                $"<Project><ItemGroup>{items}</ItemGroup><PropertyGroup><TargetFramework>net8.0</TargetFramework><V>7.0</V></PropertyGroup></Project>"));

        Assert.Equal(major, Facts(checkout, "Shop.csproj").VersionOf("A")?.Major);
    }

    [Fact]
    public void EachTargetFramework_HasItsOwnReferences()
    {
        using var checkout = new Checkout(("Shop.csproj", """
            <Project>
              <PropertyGroup><TargetFrameworks>net8.0;net48</TargetFrameworks></PropertyGroup>
              <ItemGroup Condition="'$(TargetFramework)' == 'net48'"><PackageReference Include="Old" Version="1.0.0" /></ItemGroup>
            </Project>
            """));

        Assert.Equal(
            [false, true], Files(checkout).Read(checkout.PathOf("Shop.csproj")).Select(project => project.References.ContainsKey("Old")));
        Assert.True(Facts(checkout, "Shop.csproj").References("Old"));
    }

    [Theory]
    [InlineData("../build/Common.props", "net48")]
    [InlineData("$(MSBuildThisFileDirectory)../build/Common.props", "net48")]
    [InlineData("$([MSBuild]::GetPathOfFileAbove('Common.targets', '$(MSBuildThisFileDirectory)../'))", "net472")]
    [InlineData("../../outside.props", "")]
    [InlineData("../absent.props", "")]
    [InlineData("/dev/stdin", "")]
    [InlineData("//server/share/x.props", "")]
    [InlineData("*.props", "")]
    public void AnImport_IsReadWithinTheRepository(string path, string framework)
    {
        using var checkout = new Checkout(
            ("outside.props", Project("<TargetFramework>net8.0</TargetFramework>")),
            ("repo/.git/HEAD", ""),
            ("repo/Common.targets", Project("<TargetFramework>net472</TargetFramework>")),
            ("repo/build/Common.props", Project("<TargetFramework>net48</TargetFramework>")),
            ("repo/Shop/Shop.csproj", $"<Project><Import Project=\"{path}\" /></Project>"));

        Assert.Equal(
            framework, Assert.Single(Files(checkout, folder: "repo").Read(checkout.PathOf("repo/Shop/Shop.csproj")))
            .Property("TargetFramework"));
    }

    [Fact]
    public void ImportsInACircle_AreReadOnce()
    {
        using var checkout = new Checkout(
            ("A.props", "<Project><Import Project=\"A.props\" /><Import Project=\"Shop.csproj\" "
                + "/><PropertyGroup><Count>$(Count)1</Count></PropertyGroup></Project>"),
            ("Shop.csproj", "<Project><Import Project=\"A.props\" /><Import Project=\"A.props\" /></Project>"));

        Assert.Equal("1", Assert.Single(Files(checkout).Read(checkout.PathOf("Shop.csproj"))).Property("Count"));
    }

    [Theory]
    [InlineData("<Project><ItemGroup>")]
    [InlineData("<!DOCTYPE x [<!ENTITY a \"b\">]><Project>&a;</Project>")]
    [InlineData("nonsense")]
    public void AProjectThatIsMalformed_IsAProblem_AndNothingIsKnown(string text) => AssertUnread(text);

    [Fact]
    public void PropertiesThatGrowWithoutEnd_AreAProblem() =>
        AssertUnread(Project("<A>aaaa</A>" + string.Concat(Enumerable.Repeat("<A>$(A)$(A)</A>", 25))));

    [Fact]
    public void AConditionThatGrowsWithoutEnd_IsAProblem() =>
        AssertUnread(
            Project($"<A>{new string('a', 20_000)}</A><B Condition=\"'{string.Concat(Enumerable.Repeat("$(A)", 200))}' == ''\">b</B>"));

    [Theory]
    [InlineData(25_000)]
    [InlineData(50_000)]
    public void ElementsInElements_AreAProblem(int levels) =>
        AssertUnread(
            $"<Project>{string.Concat(Enumerable.Repeat("<Choose><When>", levels))}{string.Concat(Enumerable.Repeat("</When></Choose>", levels))}</Project>");

    [Fact]
    public void TooManyElements_AreAProblem() => AssertUnread($"<Project>{string.Concat(Enumerable.Repeat("<a/>", 110_000))}</Project>");

    [Fact]
    public void TooManyTargetFrameworks_AreAProblem() =>
        AssertUnread(
            Project($"<TargetFrameworks>{string.Join(';', Enumerable.Range(1, 40).Select(number => $"net{number}.0"))}</TargetFrameworks>"));

    [Fact]
    public void TooManyImports_AreAProblem()
    {
        var checkout =
            new Checkout(
                [.. Enumerable.Range(0, 300)
                    .Select(number => ($"{number}.props", $"<Project><Import Project=\"{number + 1}.props\" /></Project>"))]);

        AssertUnread("<Project><Import Project=\"0.props\" /></Project>", checkout);
    }

    [Fact]
    public void AProjectThatIsNotRead_CostsARemark_AndTheOthersAreJudged()
    {
        using var checkout = new Checkout(
            ("A/A.csproj", Project("<A>aaaa</A>" + string.Concat(Enumerable.Repeat("<A>$(A)$(A)</A>", 25)))),
            ("A/appsettings.json", Checkout.Risky),
            ("A/Mailer.cs", "class A { void M() => new System.Net.Mail.SmtpClient(\"smtp.contoso.com\", 465).Send(null); }"),
            ("B/B.csproj", CodeProject),
            ("B/Mailer.cs", "class B { void M() => new System.Net.Mail.SmtpClient(\"smtp.contoso.com\", 465).Send(null); }"));

        var (findings, run) = checkout.Lint();

        Assert.Equal(["A/Mailer.cs:1 SMTP1005", "A/appsettings.json:5 SMTP1003", "B/Mailer.cs:1 SMTP1005"], findings);
        Assert.Empty(run.Result.Problems);
        Assert.Single(run.Result.Remarks, remark => remark.File == "A/A.csproj");
        Assert.Equal(ExitCode.Findings, checkout.Run().Code);
    }

    private const string CodeProject =
        """<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>""";

    private static string Project(string properties) => $"<Project><PropertyGroup>{properties}</PropertyGroup></Project>";

    private static void AssertUnread(string text, Checkout? around = null)
    {
        using var checkout = around ?? new Checkout();
        checkout.Write("Shop.csproj", text);
        var problems = new List<LintProblem>();
        var files = Files(checkout, problems);

        Assert.Empty(files.Read(checkout.PathOf("Shop.csproj")));
        Assert.False(files.FactsOf(checkout.PathOf("Shop.csproj")).AreReferencesKnown);
        Assert.Equal("Shop.csproj", Assert.Single(problems).File);
    }

    private static ProjectFacts Facts(Checkout checkout, string path) => Files(checkout).FactsOf(checkout.PathOf(path));

    private static ProjectFiles Files(Checkout checkout, List<LintProblem>? problems = null, string folder = ".")
    {
        var run = new RunFolder(checkout.Folder);
        var files = new CheckoutFiles(run, [Path.GetFullPath(folder, checkout.Folder)]);
        problems ??= [];
        return new(run, new LintRequest().Configuration, new(files, new(run, files, problems), problems), problems);
    }
}
