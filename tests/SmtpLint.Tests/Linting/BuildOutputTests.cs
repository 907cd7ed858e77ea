using SmtpLint.Tests.Git;

namespace SmtpLint.Tests.Linting;

/// <summary>Settings in what a build made: only the passwords in them, and only where git tracks them.</summary>
public class BuildOutputTests
{
    private const string Project =
        """<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>""";

    private const string Settings =
        """{ "Smtp": { "Host": "smtp.contoso.com", "Port": 465, "SecureSocketOptions": "StartTls", "Password": "Tr0ub4dor-3x" } }""";

    [Fact]
    public void CopiesOfASource_BelongToItsFinding()
    {
        using var checkout = Tracked(
            ("Shop.csproj", Project), ("appsettings.json", Settings), ("bin/Debug/net10.0/appsettings.json", Settings),
            ("bin/Release/publish/appsettings.json", Settings), ("obj/appsettings.json", Settings));

        var (findings, run) = checkout.Lint();

        Assert.Equal(["appsettings.json:1 SMTP1002", "appsettings.json:1 SMTP2002"], findings);
        Assert.Equal(
            ["bin/Debug/net10.0/appsettings.json", "bin/Release/publish/appsettings.json", "obj/appsettings.json"],
            run.Result.Findings[1].Related.Select(related => related.Place.File));
        Assert.Empty(run.Result.Findings[0].Related);
    }

    [Fact]
    public void CopiesWithoutTheSource_AreOneFinding()
    {
        using var checkout = Tracked(
            ("Shop.csproj", Project), ("bin/Debug/appsettings.json", Settings), ("bin/Release/appsettings.json", Settings),
            ("publish/web.config", "<configuration><appSettings><add key=\"SmtpHost\" value=\"smtp.contoso.com\" />"
                + "<add key=\"SmtpPassword\" value=\"An0ther-3x\" /></appSettings></configuration>"));

        var (findings, run) = checkout.Lint();

        Assert.Equal(["bin/Debug/appsettings.json:1 SMTP2002", "publish/web.config:1 SMTP2002"], findings);
        Assert.Equal("bin/Release/appsettings.json", Assert.Single(run.Result.Findings[0].Related).Place.File);
        Assert.Empty(run.Result.Findings[0].Remedies);
    }

    [Theory]
    [InlineData("obj/")]
    [InlineData("")]
    public void WhatGitDoesNotTrack_IsSilent(string ignored)
    {
        using var checkout = Tracked((".gitignore", ignored), ("Shop.csproj", Project), ("README.md", "smtp"));
        checkout.Write("obj/appsettings.json", Settings);

        Assert.Empty(checkout.Lint().Findings);
    }

    [Fact]
    public void NoRepository_IsSilent()
    {
        using var checkout = new Checkout(("Shop.csproj", Project), ("bin/appsettings.json", Settings));

        Assert.Empty(checkout.Lint().Findings);
    }

    [Fact]
    public void Copies_AreNoClients()
    {
        using var checkout = Tracked(("Shop.csproj", Project), ("bin/appsettings.json", Settings));

        Assert.Equal("No mail client was found.\n", checkout.Run("effective").Output.ReplaceLineEndings("\n"));
    }

    private static Checkout Tracked(params (string Path, string Text)[] files)
    {
        var checkout = new Checkout(files);
        checkout.Git("init", "-q");
        checkout.Git("add", "-f", ".");
        return checkout;
    }
}
