using System.Reflection;
using NetArchTest.Rules;
using SmtpConfigAnalyzers.Rules;

namespace SmtpConfigAnalyzers.Docs.Tests;

/// <summary>Dependencies run one way. They are read from the compiled assemblies, method bodies included.</summary>
public sealed class ArchitectureTests
{
    private const string Settings = "SmtpConfigAnalyzers.Settings";
    private const string Providers = "SmtpConfigAnalyzers.Providers";
    private const string Policy = "SmtpConfigAnalyzers.Policy";
    private const string Rules = "SmtpConfigAnalyzers.Rules";
    private const string Configuration = "SmtpConfigAnalyzers.Configuration";
    private const string Baselines = "SmtpConfigAnalyzers.Baselines";

    private static readonly Assembly Core = typeof(RuleCatalog).Assembly;

    [Theory]
    [InlineData(Settings, Providers)]
    [InlineData(Settings, Policy)]
    [InlineData(Settings, Rules)]
    [InlineData(Providers, Policy)]
    [InlineData(Providers, Rules)]
    [InlineData(Policy, Rules)]
    [InlineData(Settings, Configuration)]
    [InlineData(Policy, Configuration)]
    [InlineData(Rules, Configuration)]
    [InlineData(Configuration, Rules)]
    [InlineData(Configuration, Baselines)]
    [InlineData(Baselines, Rules)]
    public void Room_DoesNotKnowTheRoomsBehindIt(string room, string behind)
    {
        var result = Types.InAssembly(Core).That().ResideInNamespace(room).ShouldNot().HaveDependencyOn(behind).GetResult();

        Assert.True(result.IsSuccessful, $"{behind} is used by {string.Join(", ", result.FailingTypeNames ?? [])}.");
    }

    // Shows that the test above can fail: the same question, asked where the answer is yes.
    [Theory]
    [InlineData(Providers, Settings)]
    [InlineData(Policy, Settings)]
    [InlineData(Policy, Providers)]
    [InlineData(Rules, Policy)]
    [InlineData(Rules, Settings)]
    [InlineData(Configuration, Policy)]
    [InlineData(Configuration, Settings)]
    [InlineData(Baselines, Configuration)]
    public void Room_UsesTheRoomBeforeIt(string room, string before)
    {
        Assert.NotEmpty(Types.InAssembly(Core).That().ResideInNamespace(room).And().HaveDependencyOn(before).GetTypes());
    }

    [Fact]
    public void Core_ReferencesTheStandardLibraryOnly()
    {
        Assert.Equal(["netstandard"], ReferencesOf(Core));
    }

    [Fact]
    public void Analyzers_ReferenceWhatEveryCompilerHas_AndCore()
    {
        string[] allowed = ["Microsoft.CodeAnalysis", "SmtpConfigAnalyzers.Core", "System.Collections.Immutable", "netstandard"];

        Assert.Empty(ReferencesOf(Assembly.Load("SmtpConfigAnalyzers")).Except(allowed));
    }

    private static IEnumerable<string?> ReferencesOf(Assembly assembly) => assembly.GetReferencedAssemblies().Select(name => name.Name);
}
