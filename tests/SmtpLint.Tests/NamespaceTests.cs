using SmtpConfigAnalyzers.Docs.Tests;
using SmtpLint.CommandLine;

namespace SmtpLint.Tests;

/// <summary>The rooms of the tool use each other one way, as those of the other assemblies do.</summary>
public sealed class NamespaceTests
{
    private static readonly NamespaceGraph Graph = NamespaceGraph.Of(typeof(CommandTree).Assembly.Location);

    [Fact]
    public void Namespaces_UseEachOtherOneWay() => Assert.Empty(Graph.Circles());

    [Fact]
    public void Rooms_AreDrawnInTheArchitecture()
    {
        var rooms = Graph.ByFolder("SmtpLint");

        Assert.Empty(rooms.Circles());
        GeneratedText.AssertIsFresh("docs/architecture.md", "rooms of SmtpLint", rooms.Draw());
    }

    // Doors are below everything but what a run comes to: whoever opens, writes or prints knows nothing of mail settings' rules.
    [Fact]
    public void Doors_KnowFindingsOnly()
    {
        var doors = Graph.Namespaces.Where(name => name.StartsWith("SmtpLint.Doors.", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(doors);
        Assert.Empty(doors.SelectMany(Graph.UsedBy).Except([.. doors, "SmtpLint.Findings"]));
    }
}
