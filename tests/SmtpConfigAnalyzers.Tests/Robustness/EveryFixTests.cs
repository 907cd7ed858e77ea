using Microsoft.CodeAnalysis.CSharp;

namespace SmtpConfigAnalyzers.Tests.Robustness;

/// <summary>Every fix in every program of the tests and the samples; <see cref="HalfTypedTests"/> goes on with mutated ones.</summary>
public class EveryFixTests(ITestOutputHelper output)
{
    public static TheoryData<string> Names =>
        [.. Programs.Names.Where(
            name => !name.StartsWith("safe ", StringComparison.Ordinal) && !name.StartsWith("VB ", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Fix_TakesFindingsAway_AndBringsNone(string name)
    {
        var program = Programs.Read(name);
        Assert.IsType<CSharpCompilation>(program.Compilation);
        output.WriteLine($"{await Fixes.TakeAll(program)} fixes");
    }
}
