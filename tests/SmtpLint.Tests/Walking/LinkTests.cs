using SmtpLint.CommandLine;
using SmtpLint.Doors.Files;
using SmtpLint.Findings;

namespace SmtpLint.Tests.Walking;

/// <summary>Nothing is read that lies outside of what is checked, whatever leads there.</summary>
public sealed class LinkTests
{
    private const string Secret = "<Project><PropertyGroup><DefineConstants>OUTSIDE</DefineConstants></PropertyGroup></Project>";
    private const string Mailer = """
        #if OUTSIDE
        class M { void S() { new System.Net.Mail.SmtpClient("smtp.contoso.com", 465).Send("a@contoso.com", "b@contoso.com", "", ""); } }
        #endif
        """;

    [PipeFact]
    public void ALinkOutOfTheFolder_IsAProblem_AndNotRead()
    {
        using var outside = new Checkout(("appsettings.json", Checkout.Risky), ("x/appsettings.json", Checkout.Risky));
        using var checkout = new Checkout(("good/appsettings.json", Checkout.Risky));
        File.CreateSymbolicLink(checkout.PathOf("appsettings.json"), outside.PathOf("appsettings.json"));
        Directory.CreateSymbolicLink(checkout.PathOf("folder"), outside.PathOf("x"));

        var (code, output, _) = checkout.Run();

        Assert.Contains("appsettings.json: problem: It leads out", output, StringComparison.Ordinal);
        Assert.Equal(1, output.Split(": warning SMTP1003").Length - 1);
        Assert.Equal(ExitCode.Incomplete, code);
    }

    // A template's repository has .env as a link to what the installation writes.
    [PipeFact]
    public void ALinkToNothing_IsLeftOut_UnlessItIsNamed()
    {
        using var checkout = new Checkout(("good/appsettings.json", Checkout.Risky));
        File.CreateSymbolicLink(checkout.PathOf(".env"), "made-later.conf");

        Assert.Equal(ExitCode.Findings, checkout.Run().Code);
        Assert.Equal(ExitCode.Incomplete, checkout.Run(".env").Code);
    }

    [PipeFact]
    public void ALinkThatTheUserNames_IsFollowed()
    {
        using var outside = new Checkout(("appsettings.json", Checkout.Risky), ("x/appsettings.json", Checkout.Risky));
        using var checkout = new Checkout();
        File.CreateSymbolicLink(checkout.PathOf("appsettings.json"), outside.PathOf("appsettings.json"));
        Directory.CreateSymbolicLink(checkout.PathOf("folder"), outside.PathOf("x"));

        Assert.Single(checkout.Lint("appsettings.json").Findings);
        Assert.Equal(["folder/appsettings.json:5 SMTP1003"], checkout.Lint("folder").Findings);
    }

    [PipeTheory]
    [InlineData("{0}/outside.props")]
    [InlineData("../../outside.props")]
    [InlineData("$(MSBuildThisFileDirectory)../../outside.props")]
    [InlineData("link.props")]
    [InlineData("folder/outside.props")]
    public void AnImportFromOutside_IsNotRead(string import)
    {
        using var outside =
            new Checkout(
                ("outside.props", Secret), ("repository/App/Shop.csproj", ""), ("repository/App/Mailer.cs", Mailer),
                ("repository/inside.props", Secret), ("repository/.git/HEAD", ""));
        File.CreateSymbolicLink(outside.PathOf("repository/App/link.props"), outside.PathOf("outside.props"));
        Directory.CreateSymbolicLink(outside.PathOf("repository/App/folder"), outside.Folder);

        Assert.Empty(Lint(import));
        Assert.Equal(["repository/App/Mailer.cs:2 SMTP1005"], Lint("../inside.props"));

        IReadOnlyList<string> Lint(string path)
        {
            outside.Write(
                "repository/App/Shop.csproj",
                $"""<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup><Import Project="{string.Format(null, path, outside.Folder)}" /></Project>""");
            return outside.Lint("repository/App").Findings;
        }
    }

    [Fact]
    public void WhatLiesAboveTheRepository_IsNotRead()
    {
        using var checkout =
            new Checkout(
                (".editorconfig", "[*.json]\nsmtplint.SMTP1003.severity = none\n"), ("repository/.git/HEAD", ""),
                ("repository/sub/appsettings.json", Checkout.Risky));

        Assert.Equal(["repository/sub/appsettings.json:5 SMTP1003"], checkout.Lint("repository/sub").Findings);

        checkout.Write("repository/.editorconfig", checkout[".editorconfig"]);
        Assert.DoesNotContain("repository/sub/appsettings.json:5 SMTP1003", checkout.Lint("repository/sub").Findings);
    }

    [Theory]
    [InlineData("sub")]
    [InlineData("sub/")]
    [InlineData("./sub/../sub/.")]
    public void AFolder_IsRead_HoweverItIsNamed(string name)
    {
        using var outer = new Checkout(("run/x.txt", ""), ("sub/appsettings.json", Checkout.Risky));

        Assert.Equal(["sub/appsettings.json:5 SMTP1003"], outer.Lint(name).Findings);
        using var output = new StringWriter();
        Assert.Equal(
            ExitCode.Findings, CommandTree.Run(["../" + name], new RunFolder(outer.PathOf("run")), output, output, () => Stream.Null));
        Assert.Contains("../sub/appsettings.json:5:29: warning SMTP1003", output.ToString(), StringComparison.Ordinal);
    }
}
