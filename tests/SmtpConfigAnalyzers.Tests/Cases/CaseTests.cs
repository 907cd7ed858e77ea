namespace SmtpConfigAnalyzers.Tests.Cases;

/// <summary>
/// Every file in the folders next to this one is a risky program and its safe twin, one edit apart; <see cref="CaseFile"/> reads them.
/// </summary>
public class CaseTests
{
    public static TheoryData<string> Names => [.. CaseFile.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Risky_Reports(string name)
    {
        var program = CaseFile.Read(name).Risky;
        Assert.NotEmpty(program.Expected);
        await AssertFindings(program.Expected, program);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public Task Twin_IsSilent(string name) => AssertFindings([], CaseFile.Read(name).Twin);

    [Theory]
    [MemberData(nameof(Names))]
    public void BothCompile_OneEditApart(string name)
    {
        var file = CaseFile.Read(name);
        Assert.Empty(file.Risky.Errors);
        Assert.Empty(file.Twin.Errors);
        Assert.Equal(1, file.Edits);
    }

    public static TheoryData<string> Joined => [.. CaseFile.Names.Where(name => name.StartsWith("Joined/", StringComparison.Ordinal))];

    /// <summary>Editors ask for one document at a time: what code and settings say together is said there, too.</summary>
    [Theory]
    [MemberData(nameof(Joined))]
    public async Task EachFileAlone_SaysTheSameAsTheWholeBuild(string name)
    {
        var file = CaseFile.Read(name);
        Assert.Equal(
            (await file.Risky.Findings()).Where(finding => finding.Contains(".cs(", StringComparison.Ordinal)),
            await file.Risky.FindingsFileByFile());
        Assert.Empty(await file.Twin.FindingsFileByFile());
    }

    private static async Task AssertFindings(IReadOnlyList<string> expected, CaseProgram program)
    {
        var found = await program.Findings();
        // in full: Assert.Equal cuts long texts
        Assert.True(expected.SequenceEqual(found), $"Expected:\n{string.Join("\n", expected)}\nFound:\n{string.Join("\n", found)}");
    }
}
