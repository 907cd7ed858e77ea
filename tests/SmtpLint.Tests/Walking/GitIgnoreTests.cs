using System.Diagnostics;
using SmtpLint.Find.Walking;

namespace SmtpLint.Tests.Walking;

/// <summary>The .gitignore reader against git itself.</summary>
public class GitIgnoreTests
{
    private static readonly string[] Patterns =
    [
        "*.log", "!keep.log", "/root.json", "build/", "doc/*.txt", "**/gen", "a/**/b", @"\#hash", "# comment", @"\!bang", @"foo\ ",
            "trail  ", "[ab].c", "[!a].d", "[^a].e2",
        "q?.e", "sub/dir", "*.cfg", "!sub/*.cfg", "deep/", "!deep/keep.json", "**/foo/*.x", "z**z", "[[:digit:]]x", "x/**", "s*m*t*p",
            "[a-c]-[x-z]", "un[closed", @"back\\slash", "**/", "/only/dir/",
    ];

    private static readonly string[] Paths =
    [
        "a.log", "keep.log", "s/keep.log", "s/t/x.log", "root.json", "s/root.json", "build/x", "s/build/x", "build", "doc/a.txt",
            "doc/s/a.txt", "s/doc/a.txt", "gen", "s/gen", "s/t/gen/y", "a/b", "a/q/b",
        "a/q/r/b", "s/a/b", "#hash", "!bang", "foo ", "foo", "trail", "trail  ", "a.c", "s/b.c", "c.c", "b.d", "a.d", "b.e2", "qq.e",
            "q/.e", "sub/dir", "s/sub/dir", "m.cfg", "sub/m.cfg", "sub/s/m.cfg", "deep/keep.json",
        "foo/a.x", "s/foo/a.x", "s/foo/t/a.x", "zabz", "z/z", "5x", "xx", "x/y", "x/y/z", "smtp", "sXmXtXp", "sXmXtX", "b-y", "d-y",
            "un[closed", @"back\slash", "only/dir/f", "only/dir",
    ];

    [Fact]
    public void EachPatternAlone_DecidesAsGitDoes()
    {
        foreach (var pattern in Patterns)
        {
            Assert.Equal((pattern, IgnoredByGit([pattern])), (pattern, Ignored([pattern])));
        }
    }

    [Fact]
    public void AllPatternsTogether_DecideAsGitDoes()
    {
        string[] together = [.. Patterns.Where(pattern => pattern != "**/")];

        var ignored = Ignored(together);

        Assert.Equal(IgnoredByGit(together), ignored);
        Assert.NotEmpty(ignored);
    }

    [Fact]
    public void PatternsThatCouldTakeForever_Do_Not()
    {
        // Eight times the text takes eight times as long; the square would be 64 times.
        var (shorter, longer) = (TimeFor(1000), TimeFor(8000));
        Assert.True(longer < shorter * 24, $"{shorter} for 1,000 characters and folders, {longer} for 8,000");

        static TimeSpan TimeFor(int length) => Enumerable.Range(0, 3).Min(_ =>
        {
            var watch = Stopwatch.StartNew();
            Assert.False(NamePattern.Matches(string.Concat(Enumerable.Repeat("a*", 500)) + "b", new string('a', length)));
            Assert.False(
                GitIgnorePattern.Parse(string.Concat(Enumerable.Repeat("**/a/", 125)) + "b")!.Matches(
                    [.. Enumerable.Repeat("a", length)], isFolder: false));
            return watch.Elapsed;
        });
    }

    private static string Ignored(string[] patterns)
    {
        using var checkout = new Checkout((".gitignore", string.Join('\n', patterns)));
        foreach (var path in Paths)
        {
            Create(checkout, path);
        }

        var found = new FolderWalker(new(checkout.Folder), checkout.Door(), new(new(checkout.Folder), checkout.Door()), _ => true, [])
            .Walk(checkout.Folder).Select(file => Path.GetRelativePath(checkout.Folder, file.Path)).ToHashSet();
        return string.Join('\n', Existing(checkout).Where(path => !found.Contains(path)));
    }

    private static string IgnoredByGit(string[] patterns)
    {
        using var checkout = new Checkout((".gitignore", string.Join('\n', patterns)));
        foreach (var path in Paths)
        {
            Create(checkout, path);
        }

        Git(checkout.Folder, "init", "-q");
        var found = Git(checkout.Folder, "ls-files", "--others", "--exclude-standard", "-z").Split('\0').ToHashSet();
        return string.Join('\n', Existing(checkout).Where(path => !found.Contains(path)));
    }

    // "build" cannot be a file and a folder: of such paths the first one is there. What the walker leaves out by itself is not.
    private static void Create(Checkout checkout, string path)
    {
        try
        {
            checkout.Write(path, "x");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
        }
    }

    private static IEnumerable<string> Existing(Checkout checkout) =>
        Directory.EnumerateFiles(checkout.Folder, "*", SearchOption.AllDirectories)
        .Select(path => Path.GetRelativePath(checkout.Folder, path)).Where(path => !path.StartsWith(".git", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal);

    private static string Git(string folder, params string[] arguments)
    {
        using var git =
            Process.Start(
                new ProcessStartInfo("git", ["-C", folder, "-c", "core.excludesFile=", .. arguments]) { RedirectStandardOutput = true })!;
        var output = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        Assert.Equal(0, git.ExitCode);
        return output;
    }
}
