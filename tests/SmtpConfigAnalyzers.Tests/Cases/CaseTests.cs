namespace SmtpConfigAnalyzers.Tests.Cases;

/// <summary>Every file in the folders beside this one is a risky program and its safe twin, one edit apart; <see cref="CaseFile"/> reads them.</summary>
public class CaseTests
{
    /// <summary>Risky programs that are not told yet. Their tests fail when they are: then they leave this list.</summary>
    private static readonly string[] Limits =
    [
        "Clients/FactoryLambda_FinishedByTheCaller", // what a factory leaves unset, its caller may set
        "Clients/Field_ConfiguredByAnotherMember", // that another member sets a setting is seen, not to what
        "Clients/InternalProperty_SetByAVisibleCaller",
        "Credentials/SMTP2001_Pop3_NetworkCredential", // a credential that a method returns
        "Credentials/SMTP2003_AnotherMember",
        "Options/ObjectInitializer_StaticReadonly", // members of an object that a field holds
        "Options/Record_With",
        "Transport/SMTP4004_Field", // a client that a field initializer makes and another member sends with
    ];

    public static TheoryData<string> Names => [.. CaseFile.Names];

    public static TheoryData<string> Told => [.. CaseFile.Names.Except(Limits)];

    public static TheoryData<string> NotTold => [.. Limits];

    [Theory]
    [MemberData(nameof(NotTold))]
    public async Task Limit_IsSilent(string name) => Assert.Empty(await CaseFile.Read(name).Risky.Findings());

    [Theory]
    [MemberData(nameof(Told))]
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

    private static async Task AssertFindings(IReadOnlyList<string> expected, CaseProgram program)
    {
        var found = await program.Findings();
        Assert.True(expected.SequenceEqual(found), $"Expected:\n{string.Join("\n", expected)}\nFound:\n{string.Join("\n", found)}"); // in full: Assert.Equal cuts long texts
    }
}
