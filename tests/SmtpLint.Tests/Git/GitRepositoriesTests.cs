using SmtpLint.Commands;
using SmtpLint.Findings;
using SmtpLint.Git;

namespace SmtpLint.Tests.Git;

/// <summary>What git says of a repository decides; what it does not say is told.</summary>
public sealed class GitRepositoriesTests
{
    private const string Password = "SMTP_HOST=smtp.contoso.com\nSMTP_PORT=587\nSMTP_USERNAME=u\nSMTP_PASSWORD=Tr0ub4dor-and-3\n";

    public static TheoryData<string> Programs => [.. "core.fsmonitor core.hooksPath core.pager core.editor core.askPass core.sshCommand core.gitProxy core.alternateRefsCommand credential.helper diff.external filter.x.clean filter.x.smudge filter.x.process pager.ls-files alias.ls-files".Split(' ')];

    [Fact]
    public void WhatGitIgnores_IsLeftOut_WhereverItIsSaid()
    {
        using var checkout = new Checkout((".gitignore", "a/\n"), ("a/appsettings.json", Checkout.Risky), ("b/appsettings.json", Checkout.Risky), ("c/appsettings.json", Checkout.Risky), ("d/appsettings.json", Checkout.Risky));
        checkout.Git("init", "-q");
        checkout.Write(".git/info/exclude", "b/\n");
        checkout.Write("ignored", "c/\n");
        checkout.Git("config", "core.excludesFile", checkout.PathOf("ignored"));

        Assert.Equal(["d/appsettings.json:5 SMTP1003"], checkout.Lint().Findings);
    }

    [Fact]
    public void WhatIsTracked_IsRead_AlthoughAPatternNamesIt()
    {
        using var checkout = new Checkout((".gitignore", "a/\n*.json\n"), ("a/appsettings.json", Checkout.Risky), ("appsettings.json", Checkout.Risky));
        checkout.Git("init", "-q");
        checkout.Git("add", "-f", "a/appsettings.json");

        Assert.Equal(["a/appsettings.json:5 SMTP1003"], checkout.Lint().Findings);
    }

    [Fact]
    public void WhatIsNamed_IsRead_AlthoughGitIgnoresIt()
    {
        using var checkout = new Checkout((".gitignore", "a/\nlocal/\n"), ("a/appsettings.json", Checkout.Risky), ("local/x/appsettings.json", Checkout.Risky));
        checkout.Git("init", "-q");

        Assert.Empty(checkout.Lint().Findings);
        Assert.Equal(["a/appsettings.json:5 SMTP1003"], checkout.Lint("a/appsettings.json").Findings);
        Assert.Equal(["local/x/appsettings.json:5 SMTP1003"], checkout.Lint("local").Findings);
        Assert.Equal(["local/x/appsettings.json:5 SMTP1003"], checkout.Lint("local/x").Findings);
    }

    [Fact]
    public void AFolderThatIsNamed_HasItsOwnPatterns()
    {
        using var checkout = new Checkout((".git/info/exclude", ""), ("sub/appsettings.json", Checkout.Risky), ("sub/x/appsettings.json", Checkout.Risky));
        checkout.Git("init", "-q");
        checkout.Write(".git/info/exclude", "/sub/x/*.json\n");

        Assert.Equal(["sub/appsettings.json:5 SMTP1003"], checkout.Lint("sub").Findings);
        Assert.Empty(checkout.Lint("sub/x").Findings);
    }

    [Fact]
    public void ARepositoryInARepository_SpeaksForItself()
    {
        using var checkout = new Checkout(("library/.gitignore", "hidden/\n"), ("library/appsettings.json", Checkout.Risky), ("library/hidden/appsettings.json", Checkout.Risky), ("outer/appsettings.json", Checkout.Risky));
        checkout.Write("outer/.gitignore", "mine/\n");
        checkout.GitIn("library", "init", "-q");
        checkout.GitIn("library", "add", ".");
        checkout.GitIn("library", "commit", "-qm", "a");
        checkout.GitIn("outer", "init", "-q");
        checkout.GitIn("outer", "submodule", "--quiet", "add", checkout.PathOf("library"), "module");
        checkout.GitIn("outer", "clone", "-q", checkout.PathOf("library"), "clone");
        checkout.GitIn("outer", "clone", "-q", checkout.PathOf("library"), "mine");
        checkout.Write("outer/clone/hidden/appsettings.json", Checkout.Risky);
        checkout.Write("outer/module/hidden/appsettings.json", Checkout.Risky);

        Assert.Equal(
            ["outer/appsettings.json:5 SMTP1003", "outer/clone/appsettings.json:5 SMTP1003", "outer/module/appsettings.json:5 SMTP1003"],
            checkout.Lint("outer").Findings);
    }

    [Fact]
    public void ASubmoduleWithoutItsRepository_IsRead()
    {
        using var checkout = new Checkout(("library/appsettings.json", Checkout.Risky), ("outer/README.md", ""));
        checkout.GitIn("library", "init", "-q");
        checkout.GitIn("library", "add", ".");
        checkout.GitIn("library", "commit", "-qm", "a");
        checkout.GitIn("outer", "init", "-q");
        checkout.GitIn("outer", "submodule", "--quiet", "add", checkout.PathOf("library"), "module");
        File.Delete(checkout.PathOf("outer/module/.git"));

        Assert.Equal(["outer/module/appsettings.json:5 SMTP1003"], checkout.Lint("outer").Findings);
    }

    [Fact]
    public void ALinkedWorktree_IsARepository()
    {
        using var checkout = new Checkout(("main/.gitignore", "hidden/\n"), ("main/.env", Password));
        checkout.GitIn("main", "init", "-q");
        checkout.GitIn("main", "add", ".");
        checkout.GitIn("main", "commit", "-qm", "a");
        checkout.GitIn("main", "worktree", "add", "-q", "../tree");
        checkout.Write("tree/hidden/appsettings.json", Checkout.Risky);

        var (findings, run) = checkout.Lint("tree");

        Assert.Contains(findings, finding => finding.StartsWith("tree/.env:4 SMTP2002", StringComparison.Ordinal));
        Assert.DoesNotContain(findings, finding => finding.StartsWith("tree/hidden", StringComparison.Ordinal));
        Assert.Empty(run.Result.Remarks);
    }

    [Fact]
    public void AFolderThatALinkLeadsTo_IsReadAsGitSeesIt()
    {
        using var checkout = new Checkout((".gitignore", "hidden/\n"), ("real/appsettings.json", Checkout.Risky), ("real/hidden/appsettings.json", Checkout.Risky));
        checkout.Git("init", "-q");
        Directory.CreateSymbolicLink(checkout.PathOf("link"), checkout.PathOf("real"));

        Assert.Equal(["link/appsettings.json:5 SMTP1003"], checkout.Lint("link").Findings);
    }

    [Fact]
    public void WhatBuildsMake_IsLeftOut_AlsoIfItIsTracked()
    {
        using var checkout = new Checkout(("bin/appsettings.json", Checkout.Risky), ("node_modules/x/appsettings.json", Checkout.Risky), ("appsettings.json", Checkout.Risky));
        checkout.Git("init", "-q");
        checkout.Git("add", ".");

        Assert.Equal(["appsettings.json:5 SMTP1003"], checkout.Lint().Findings);
    }

    [Fact]
    public void OutsideOfARepository_GitIsNotAsked_AndNothingIsTracked()
    {
        using var checkout = new Checkout((".env", Password));

        var (findings, run) = checkout.Lint();

        Assert.DoesNotContain(findings, finding => finding.Contains("SMTP2002", StringComparison.Ordinal));
        Assert.Empty(run.Result.Remarks);
        Assert.Null(run.Git.OriginOf(checkout.Folder));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void APasswordInALocalFile_CountsIfItIsTracked(bool isTracked)
    {
        using var checkout = new Checkout((".env", Password));
        checkout.Git("init", "-q");
        if (isTracked)
        {
            checkout.Git("add", ".env");
        }

        Assert.Equal(isTracked, checkout.Lint().Findings.Contains(".env:4 SMTP2002"));
    }

    [Fact]
    public void WhatGitCannotSay_IsTold_CountsAsTracked_AndFailsNoRun()
    {
        using var checkout = new Checkout((".git/HEAD", "nonsense"), (".gitignore", "hidden/\n"), (".env", Password), ("hidden/appsettings.json", Checkout.Risky));

        var (findings, run) = checkout.Lint();

        Assert.Contains(".env:4 SMTP2002", findings);
        Assert.DoesNotContain(findings, finding => finding.StartsWith("hidden", StringComparison.Ordinal));
        Assert.Contains("git does not say", run.Result.Remarks.Single().Message, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Findings, checkout.Run().Code);
        foreach (var format in new[] { "text", "json", "sarif" })
        {
            Assert.Contains("git does not say", checkout.Run("--format", format).Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void WithoutGit_EachFileOfARepositoryCountsAsTracked()
    {
        using var checkout = new Checkout((".env", Password));
        checkout.Git("init", "-q");
        var git = new GitRepositories(new(checkout.Folder), checkout.Door(), [], searchPath: "");

        Assert.True(git.Tracks(checkout.PathOf(".env")));
        Assert.Contains("it is not installed", git.Remarks.Single().Message, StringComparison.Ordinal);
    }

    [RootFact]
    public void ARepositoryOfAnotherUser_IsTold_AndItsFilesCountAsTracked()
    {
        using var checkout = new Checkout((".env", Password));
        checkout.Git("init", "-q");
        RootFactAttribute.GiveAway(checkout.Folder);

        var (findings, run) = checkout.Lint();

        Assert.Contains(".env:4 SMTP2002", findings);
        Assert.Contains("another user", run.Result.Remarks.Single().Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public void NoProgramOfARepositorysConfiguration_IsStarted(string setting)
    {
        using var checkout = new Checkout(("evil", "#!/bin/sh\ntouch \"$(dirname \"$0\")/ran\"\nexit 1\n"), (".gitattributes", "* filter=x diff=x\n"), ("appsettings.json", Checkout.Risky), (".env", Password));
        checkout.Git("init", "-q");
        checkout.Git("add", ".");
        checkout.Git("remote", "add", "origin", "https://github.com/contoso/shop");
        foreach (var hook in new[] { "post-index-change", "fsmonitor-watchman", "reference-transaction" })
        {
            checkout.Write("hooks/" + hook, checkout["evil"].Replace("$(dirname \"$0\")/", "$(dirname \"$0\")/../", StringComparison.Ordinal));
            Allow(checkout.PathOf("hooks/" + hook));
        }

        Allow(checkout.PathOf("evil"));
        checkout.Git("config", setting, setting == "core.hooksPath" ? checkout.PathOf("hooks") : checkout.PathOf("evil"));

        Assert.Contains("appsettings.json:5:29: warning SMTP1003", checkout.Run().Output, StringComparison.Ordinal);
        Assert.Contains("https://github.com/contoso/shop", checkout.Run("--format", "sarif").Output, StringComparison.Ordinal);
        Assert.False(File.Exists(checkout.PathOf("ran")));
    }

    [PipeFact]
    public void AGitInTheCheckout_IsNotStarted()
    {
        using var checkout = new Checkout(("appsettings.json", Checkout.Risky), (".env", Password));
        checkout.Git("init", "-q");
        checkout.Write("git", "#!/bin/sh\ntouch \"$(dirname \"$0\")/ran\"\n");
        Allow(checkout.PathOf("git"));
        var problems = new List<LintProblem>();

        var git = new GitRepositories(new(checkout.Folder), checkout.Door(), problems, searchPath: $".:{checkout.Folder}:{Environment.GetEnvironmentVariable("PATH")}");

        Assert.False(git.Tracks(checkout.PathOf(".env")));
        Assert.Empty(git.Remarks);
        Assert.False(File.Exists(checkout.PathOf("ran")));
    }

    [Fact]
    public void TheOrigin_IsThatOfTheRepository()
    {
        using var checkout = new Checkout(("a/x.txt", ""));
        checkout.Git("init", "-q");
        checkout.Git("remote", "add", "origin", "git@github.com:contoso/shop.git");
        checkout.Git("add", ".");
        checkout.Git("commit", "-qm", "a");

        var origin = new GitRepositories(new(checkout.Folder), checkout.Door(), []).OriginOf(checkout.PathOf("a"));

        Assert.Equal(("ssh://github.com/contoso/shop.git", checkout.Git("rev-parse", "HEAD").Trim()), (origin?.Address, origin?.Commit));
    }

    private static void Allow(string path)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }
}
