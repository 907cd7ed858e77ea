using SmtpLint.Doors.Files;
using SmtpLint.Find.Walking;
using SmtpLint.Findings;

namespace SmtpLint.Tests.Walking;

public class FolderWalkerTests
{
    [Fact]
    public void WhatBuildsMake_IsLeftOut()
    {
        using var checkout =
            new Checkout(
                ("a.json", ""), ("bin/a.json", ""), ("src/Obj/a.json", ""), ("node_modules/x/a.json", ""), ("publish/a.json", ""),
                (".git/a.json", ""), ("bins/a.json", ""));

        Assert.Equal(["a.json", "bins/a.json"], Walk(checkout));
    }

    [Fact]
    public void NearerIgnoreFiles_WinOverOuterOnes()
    {
        using var checkout =
            new Checkout(
                (".gitignore", "*.json"), ("a.json", ""), ("sub/.gitignore", "!keep.json\n/only.txt"), ("sub/keep.json", ""),
                ("sub/b.json", ""), ("sub/only.txt", ""), ("sub/x/only.txt", ""));

        Assert.Equal(["sub/keep.json", "sub/x/only.txt"], Walk(checkout));
    }

    [Fact]
    public void WhatIsInAnIgnoredFolder_CannotBeTakenBack()
    {
        using var checkout = new Checkout((".gitignore", "out/\n!out/a.json"), ("out/a.json", ""), ("b.json", ""));

        Assert.Equal(["b.json"], Walk(checkout));
    }

    [Fact]
    public void IgnoreFilesAboveTheFolder_CountWithinTheRepository()
    {
        using var checkout = new Checkout((".git/HEAD", ""), (".gitignore", "/sub/local.json"), ("sub/local.json", ""), ("sub/b.json", ""));

        Assert.Equal(["sub/b.json"], Walk(checkout, "sub"));
    }

    [Fact]
    public void IgnoreFilesAboveTheFolder_DoNotCountWithoutARepository()
    {
        using var checkout = new Checkout((".gitignore", "*"), ("sub/b.json", ""));

        Assert.Equal(["sub/b.json"], Walk(checkout, "sub"));
    }

    [Fact]
    public void AFolderThatIsNamed_IsEnteredWhateverItIsCalled()
    {
        using var checkout = new Checkout((".git/HEAD", ""), (".gitignore", "build/"), ("build/bin/a.json", ""), ("build/b.json", ""));

        Assert.Equal(["build/b.json"], Walk(checkout, "build"));
    }

    [Fact]
    public void LinksToFolders_AreNotFollowed_SoThatLoopsEnd()
    {
        using var checkout = new Checkout(("a/b/x.json", ""));
        Directory.CreateSymbolicLink(checkout.PathOf("a/b/loop"), checkout.PathOf("a"));
        Directory.CreateSymbolicLink(checkout.PathOf("self"), checkout.Folder);

        Assert.Equal(["a/b/x.json"], Walk(checkout));
    }

    [Fact]
    public void AFolderThatIsGone_IsAProblemWithItsName()
    {
        using var checkout = new Checkout();
        var problems = new List<LintProblem>();

        Assert.Empty(
            new FolderWalker(new(checkout.Folder), checkout.Door(), new(new(checkout.Folder), checkout.Door()), _ => true, problems)
            .Walk(checkout.PathOf("gone")));
        Assert.Equal("gone", problems.Select(problem => problem.File).Distinct().Single());
    }

    private static IEnumerable<string> Walk(Checkout checkout, string folder = "")
    {
        var problems = new List<LintProblem>();
        var found = new FolderWalker(
            new(checkout.Folder), checkout.Door(), new(new(checkout.Folder), checkout.Door()), name =>
            name is not (".gitignore" or "HEAD"), problems).Walk(Path.TrimEndingDirectorySeparator(checkout.PathOf(folder)))
            .Select(file => file.Path).ToList();
        Assert.Empty(problems);
        return found.Select(new RunFolder(checkout.Folder).NameOf);
    }
}
