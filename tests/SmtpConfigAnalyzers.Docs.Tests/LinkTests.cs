namespace SmtpConfigAnalyzers.Docs.Tests;

public sealed class LinkTests
{
    public static TheoryData<string> Pages => [.. Repository.MarkdownFiles()];

    [Theory]
    [MemberData(nameof(Pages))]
    public void RelativeLinks_LeadToFilesAndHeadingsThatExist(string path)
    {
        var page = new MarkdownPage(path);

        Assert.All(page.Links.Where(link => !Uri.TryCreate(link, UriKind.Absolute, out _)), link =>
        {
            var parts = link.Split('#', 2);
            var target = parts[0].Length == 0
                ? Repository.PathOf(path)
                : Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Repository.PathOf(path))!, parts[0]));
            Assert.True(File.Exists(target) || Directory.Exists(target), $"{path} links to {link}, which is not there.");
            if (parts.Length == 2)
            {
                Assert.Contains(parts[1], new MarkdownPage(Path.GetRelativePath(Repository.Root, target)).Anchors);
            }
        });
    }

    // All rules' pages have the same few sections, and evidence.md, which the lab writes, is nothing but tables.
    [Fact]
    public void LongPages_LinkToTheirSections() => Assert.All(
        Repository.MarkdownFiles().Where(path => Path.GetDirectoryName(path) == "docs" && path != "docs/evidence.md")
            .Where(path => Repository.Read(path).Count(character => character == '\n') > 150)
            .Select(path => new MarkdownPage(path)),
        page => Assert.All(page.SectionAnchors, anchor => Assert.Contains($"#{anchor}", page.Links)));
}
