using System.Reflection;
using SmtpConfigAnalyzers.Rules;

namespace SmtpConfigAnalyzers.Docs.Tests;

/// <summary>Dependencies run one way. They are read from the compiled assemblies, method bodies included.</summary>
public sealed class ArchitectureTests
{
    private static readonly Assembly Core = typeof(RuleCatalog).Assembly;

    [Theory]
    [InlineData("SmtpConfigAnalyzers.Core")]
    [InlineData("SmtpConfigAnalyzers")]
    [InlineData("SmtpConfigAnalyzers.CodeFixes")]
    public void Namespaces_UseEachOtherOneWay(string assembly)
    {
        Assert.Empty(NamespaceGraph.Of(PathOf(assembly)).Circles());
    }

    [Theory]
    [InlineData("SmtpConfigAnalyzers.Core")]
    [InlineData("SmtpConfigAnalyzers")]
    public void Rooms_AreDrawnInTheArchitecture(string assembly)
    {
        var rooms = NamespaceGraph.Of(PathOf(assembly)).ByFolder("SmtpConfigAnalyzers");

        Assert.Empty(rooms.Circles());
        GeneratedText.AssertIsFresh("docs/architecture.md", $"rooms of {assembly}", rooms.Draw());
    }

    // A walk that names what is no longer there leads a newcomer astray.
    [Fact]
    public void Walks_NameFilesAndFoldersThatExist()
    {
        var page = Repository.Read("docs/architecture.md");
        var walks = page[page.IndexOf("## Three walks", StringComparison.Ordinal)..page.IndexOf("## Decisions", StringComparison.Ordinal)];
        var names = walks.Split('\n')
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal) && line.Contains('`', StringComparison.Ordinal))
            .SelectMany(line => line.Split('|')[2].Split('`').Where((_, index) => index % 2 == 1))
            .Select(name => name.TrimEnd('/').Split('.')[0].Split('/')[^1])
            .ToList();
        var known = Directory.EnumerateFileSystemEntries(Repository.PathOf("src"), "*", SearchOption.AllDirectories)
            .Select(path => Path.GetFileNameWithoutExtension(path)).ToHashSet();

        Assert.True(names.Count > 20);
        Assert.Empty(names.Except(known));
    }

    // Shows that the test of circles can fail: rooms that do depend on each other, here this project's only namespaces.
    [Fact]
    public void Circle_IsFound()
    {
        var graph = NamespaceGraph.Of(typeof(ArchitectureTests).Assembly.Location);

        Assert.Contains(
            "SmtpConfigAnalyzers.Docs.Tests.Circular -> SmtpConfigAnalyzers.Docs.Tests (Ring uses ArchitectureTests)", graph.Circles());
    }

    [Fact]
    public void RulesAndFiles_DoNotKnowEachOther()
    {
        var graph = NamespaceGraph.Of(PathOf("SmtpConfigAnalyzers.Core"));

        Assert.DoesNotContain(
            RoomsBelow("SmtpConfigAnalyzers.Files").SelectMany(graph.UsedBy), name =>
            name.StartsWith("SmtpConfigAnalyzers.Rules", StringComparison.Ordinal));
        Assert.DoesNotContain(
            RoomsBelow("SmtpConfigAnalyzers.Rules").SelectMany(graph.UsedBy), name =>
            name.StartsWith("SmtpConfigAnalyzers.Files", StringComparison.Ordinal));

        IEnumerable<string> RoomsBelow(string room)
        {
            var rooms = graph.Namespaces.Where(name => name.StartsWith(room + ".", StringComparison.Ordinal)).ToList();
            Assert.NotEmpty(rooms);
            return rooms;
        }
    }

    [Fact]
    public void Namespaces_FollowFolders()
    {
        string[] roots = ["SmtpConfigAnalyzers.Core", "SmtpConfigAnalyzers", "SmtpConfigAnalyzers.CodeFixes", "SmtpLint"];
        foreach (var root in roots)
        {
            var folder = Repository.PathOf($"src/{root}");
            foreach (var file in Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
                .Where(file => !IsBuilt(Path.GetRelativePath(folder, file))))
            {
                var text = File.ReadAllText(file);
                var room = Path.GetRelativePath(folder, Path.GetDirectoryName(file)!).Replace(Path.DirectorySeparatorChar, '.');
                var name = root == "SmtpConfigAnalyzers.Core" ? "SmtpConfigAnalyzers" : root;
                Assert.True(
                    !text.Contains("\nnamespace ", StringComparison.Ordinal)
                        || text.Contains($"\nnamespace {(room == "." ? name : $"{name}.{room}")};", StringComparison.Ordinal),
                    $"{file} is not in its folder's namespace.");
            }
        }
    }

    [Fact]
    public void Core_ReferencesTheStandardLibraryOnly()
    {
        Assert.Equal(["netstandard"], ReferencesOf(Core));
    }

    [Fact]
    public void Analyzers_ReferenceWhatEveryCompilerHas_AndCore()
    {
        string[] allowed =
            ["Microsoft.CodeAnalysis", "SmtpConfigAnalyzers.Core", "System.Collections.Immutable", "System.Reflection.Metadata", "netstandard"];

        Assert.Empty(ReferencesOf(Assembly.Load("SmtpConfigAnalyzers")).Except(allowed));
    }

    private static string PathOf(string assembly) => Path.Combine(AppContext.BaseDirectory, assembly + ".dll");

    private static bool IsBuilt(string relative) =>
        relative.StartsWith("obj" + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            || relative.StartsWith("bin" + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private static IEnumerable<string?> ReferencesOf(Assembly assembly) => assembly.GetReferencedAssemblies().Select(name => name.Name);
}
