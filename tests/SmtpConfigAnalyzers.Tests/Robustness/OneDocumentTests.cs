namespace SmtpConfigAnalyzers.Tests.Robustness;

/// <summary>Hosts analyse one document at a time, several at a time, and in any order: what is found must not depend on it.</summary>
public class OneDocumentTests
{
    public static TheoryData<string> Names => [.. Programs.Names];

    public static TheoryData<string> Samples => ["sample RiskyMailer", "sample SafeMailer"];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task DocumentsOneByOne_GiveWhatABuildGives(string name)
    {
        var program = Programs.Read(name);

        Assert.Equal(await program.Findings(), await program.FindingsDocumentByDocument());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Survey_SaysWhatABuildSaysOfSource(string name)
    {
        var program = Programs.Read(name);

        Assert.Equal(await program.FindingsInSource(), await program.Surveyed());
    }

    [Fact]
    public async Task Programs_HaveFindings_AndCompile()
    {
        var risky = Programs.Read("sample RiskyMailer");
        Assert.Empty(
            risky.Compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error));
        Assert.True((await risky.Findings()).Count > 20);
        Assert.NotEmpty(await Programs.Read("VB SMTP1001").Findings());
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task TenRuns_InAnyOrderOfFiles_GiveTheSame(string name)
    {
        var expected = await Programs.Read(name).Findings();
        var random = new Random(8); // fixed, so that a failure can be repeated
        for (var run = 0; run < 10; run++)
        {
            Assert.Equal(expected, await Programs.Read(name).Shuffled(random).Findings());
        }
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task EightRunsAtOnce_OfOneCompilation_GiveTheSame(string name)
    {
        var program = Programs.Read(name);
        var expected = await Programs.Read(name).Findings();

        var runs = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => program.Findings())));

        Assert.All(runs, found => Assert.Equal(expected, found));
    }

    // All cases in one go, as one build server analyses many projects.
    [Fact]
    public async Task AllProgramsAtOnce_GiveWhatEachGivesAlone()
    {
        var names = Programs.Names.Where((_, i) => i % 4 == 0).ToList();
        var together = await Task.WhenAll(names.Select(name => Task.Run(() => Programs.Read(name).Findings())));
        foreach (var (name, found) in names.Zip(together))
        {
            Assert.Equal(await Programs.Read(name).Findings(), found);
        }
    }
}
