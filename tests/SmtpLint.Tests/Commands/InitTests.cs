using System.Text.RegularExpressions;
using SmtpLint.CommandLine;
using SmtpLint.Findings;

namespace SmtpLint.Tests.Commands;

/// <summary>What a repository starts with, and what is there stays.</summary>
public sealed partial class InitTests
{
    private const string Workflow = ".github/workflows/smtplint.yml";

    [Theory]
    [InlineData("github", Workflow)]
    [InlineData("gitlab", ".gitlab-ci.yml")]
    public void AnEmptyFolder_GetsBothFiles_AndASecondRunLeavesThem(string ci, string job)
    {
        using var checkout = new Checkout();

        Assert.Equal((ExitCode.Clean, ""), (checkout.Run("init", "--ci", ci).Code, checkout.Run("--no-code").Error));
        var before = (checkout[".editorconfig"], checkout[job]);
        var (code, output, error) = checkout.Run("init", "--ci", ci);

        Assert.Equal(ExitCode.Clean, code);
        Assert.Equal(before, (checkout[".editorconfig"], checkout[job]));
        Assert.Equal(before.Item1 + before.Item2, output);
        Assert.Contains($"{job} is there and was left as it is", error, StringComparison.Ordinal);
        Assert.DoesNotContain("{version}", before.Item2, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("root = true\n", "root = true\n\n")]
    [InlineData("root = true", "root = true\n\n")]
    [InlineData("root = true\r\n", "root = true\r\n\r\n")]
    [InlineData("", "")]
    public void Force_AddsToEditorConfig_Once_AndReplacesTheJob(string there, string kept)
    {
        using var checkout = new Checkout((".editorconfig", there), (Workflow, "name: mine\n"));

        checkout.Run("init", "--force");
        checkout.Run("init", "--force");

        Assert.Equal(
            kept + BundledText.Of("init.editorconfig").ReplaceLineEndings(there.Contains('\r', StringComparison.Ordinal) ? "\r\n" : "\n"),
            checkout[".editorconfig"]);
        Assert.StartsWith("name: Mail settings", checkout[Workflow], StringComparison.Ordinal);
    }

    [Fact]
    public void None_WritesNoJob()
    {
        using var checkout = new Checkout();

        checkout.Run("init", "--ci", "none");

        Assert.Equal([".editorconfig"], Directory.EnumerateFileSystemEntries(checkout.Folder).Select(Path.GetFileName));
    }

    [Fact]
    public void ALinkThatLeadsOut_IsNotFollowed()
    {
        if (OperatingSystem.IsWindows())
        {
            return; // links need a privilege there
        }

        using var elsewhere = new Checkout((".editorconfig", "theirs"));
        using var checkout = new Checkout();
        File.CreateSymbolicLink(checkout.PathOf(".editorconfig"), elsewhere.PathOf(".editorconfig"));

        Assert.Equal(ExitCode.WrongUse, checkout.Run("init", "--force", "--ci", "none").Code);
        Assert.Equal("theirs", elsewhere[".editorconfig"]);
    }

    // Without its mark, each line does what it says.
    [Fact]
    public void TheSection_HoldsOptionsThatAreDocumented()
    {
        using var checkout = new Checkout(("appsettings.json", Checkout.Risky));
        var page = File.ReadAllText(Path.Combine(DocsTests.Root(), "docs", "configuration.md"));
        var lines = BundledText.Of("init.editorconfig").Split('\n').Where(line => line.Contains(" = ", StringComparison.Ordinal)).ToList();

        Assert.Equal(6, lines.Count);
        Assert.All(
            lines, line => Assert.Contains(Id().Replace(line[2..].Split(' ')[0], "ID"), Id().Replace(page, "ID"), StringComparison.Ordinal));
        checkout.Write(".editorconfig", BundledText.Of("init.editorconfig").Replace("# smtplint.SMTP2002.severity", "smtplint.SMTP1003.severity", StringComparison.Ordinal));
        Assert.Contains("error SMTP1003", checkout.Run().Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("github", "permissions:")]
    [InlineData("gitlab", "--format gitlab")]
    public void TheJob_IsTheOneOfThePage(string ci, string piece)
    {
        var page = File.ReadAllText(Path.Combine(DocsTests.Root(), "docs", "smtplint.md")).ReplaceLineEndings("\n");
        var steps = BundledText.Of($"init.{ci}");
        var job = (ci == "github" ? steps[steps.IndexOf("    steps:", StringComparison.Ordinal)..] : steps).Replace("{version}", "0.1.0", StringComparison.Ordinal);

        Assert.Contains(piece, steps, StringComparison.Ordinal);
        Assert.Contains(job, page, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"SMTP\d{4}|category-\w+|\bID\b")]
    private static partial Regex Id();
}
