using System.Text.RegularExpressions;

namespace SmtpConfigAnalyzers.Docs.Tests;

/// <summary>Messages, pages, comments and scripts use the words of CONTRIBUTING.md, and none of those that they replaced.</summary>
public sealed class WordsTests
{
    // An old word, with the few uses that are plain English, and the word to use.
    private static readonly (Regex Old, string New)[] Words =
    [
        (Of(@"mend(s|ed|ing)?"), "fix"),
        (Of(@"(is|are|was|were|be|been) told(?! apart)|tells? of|told of"), "report"),
        (Of(@"tells (what|which|whether|where|how)"), "say"),
        (Of(@"(rules?|one|next|SMTP\d{4}\S*) (still )?speaks?|speaks? (of|about|first|up)"), "report"),
        (Of(@"(?<!(leave|leaves|left|leaving|nothing) )behind(?! an? (proxy|interface|load balancer))"), "after"),
        (Of(@"beside"), "next to"),
        (Of(@"(stands?|stood)(?! (for|alone|in the way|in for)\b| ?in\.)"), "is"),
        (Of(@"(?<!there )(is|are|was|were) no (?!longer|more|other|worse|better|less|slower|different|such)"), "is not a"),
        (Of(@"surely|dear|heed(s|ed)?|by the way|otherwise than|anew"), "a plainer word"),
    ];

    private static readonly string[] Texts = [".cs", ".md", ".sh", ".vb", ".yml", ".ts", ".targets", ".props", ".csproj", ".tsv"];

    public static TheoryData<string> Rooms =>
    [
        "docs", "src", "tests", "samples", "benchmarks", "editors", ".github", ".ci", "README.md", "CONTRIBUTING.md", "SECURITY.md",
        "action.yml",
    ];

    [Theory]
    [MemberData(nameof(Rooms))]
    public void OldWords_AreNotUsed(string room)
    {
        var path = Repository.PathOf(room);
        var files = File.Exists(path) ? [path] : Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Where(IsOurs);
        Assert.Empty(files.SelectMany(file => File.ReadLines(file).SelectMany((line, index) => Words
            .Where(word => word.Old.IsMatch(line))
            .Select(word => $"{Path.GetRelativePath(Repository.Root, file)}:{index + 1}: {word.New}, not \"{word.Old.Match(line)}\""))));
    }

    [Theory]
    [InlineData("The finding is told once.", true)]
    [InlineData("Nobody can be told apart.", false)]
    [InlineData("The rule speaks first.", true)]
    [InlineData("The server that speaks TLS.", false)]
    [InlineData("What stands behind the comma.", true)]
    [InlineData("A star stands for one label.", false)]
    [InlineData("No field is left behind.", false)]
    [InlineData("This is no file.", true)]
    [InlineData("There is no file, and it is no longer asked for.", false)]
    public void OldWord_IsTheUseAndNotTheSpelling(string line, bool isOld) =>
        Assert.Equal(isOld, Words.Any(word => word.Old.IsMatch(line)));

    private static Regex Of(string words) =>
        new($@"\b({words})\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(10));

    private static bool IsOurs(string file) =>
        Texts.Contains(Path.GetExtension(file)) && Path.GetFileName(file) != $"{nameof(WordsTests)}.cs"
        && !file.Split(Path.DirectorySeparatorChar).Any(folder => folder is "bin" or "obj" or "node_modules");
}
