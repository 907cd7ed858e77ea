using System.Reflection;
using Microsoft.CodeAnalysis;

namespace SmtpConfigAnalyzers.Tests.Robustness;

/// <summary>
/// The analyzers are built for the Roslyn floor, and hosts bring their own. <c>tests/roslyn-versions.sh</c> runs these tests
/// under several; this one checks that they really ran under the version that was asked for.
/// </summary>
public class RoslynVersionTests
{
    [Fact]
    public void Roslyn_IsTheOneThatWasAskedFor()
    {
        var asked = typeof(RoslynVersionTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(data => data.Key == "Roslyn").Value!;

        var loaded = AppDomain.CurrentDomain.GetAssemblies().Select(assembly => assembly.GetName())
            .Single(name => name.Name == "Microsoft.CodeAnalysis");
        Assert.Equal(asked, typeof(Compilation).Assembly.GetName().Version!.ToString(3));
        Assert.Equal(asked, loaded.Version!.ToString(3));
    }

    [Fact]
    public void Analyzers_AreBuiltForTheFloor() => Assert.Equal(
        new Version(4, 8, 0, 0),
        typeof(SmtpConnectionAnalyzer).Assembly.GetReferencedAssemblies().Single(name => name.Name == "Microsoft.CodeAnalysis").Version);
}
