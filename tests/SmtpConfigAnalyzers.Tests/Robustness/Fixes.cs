using SmtpConfigAnalyzers.Tests.Verification;

namespace SmtpConfigAnalyzers.Tests.Robustness;

/// <summary>Takes every fix that is offered for a program's findings.</summary>
internal static class Fixes
{
    /// <summary>Asks for all fixes, and computes what each makes of the program. None may throw, and each has to change a text.</summary>
    /// <param name="program">A C# program.</param>
    /// <returns>How many there were.</returns>
    public static async Task<int> TakeAll(AnalyzedProgram program)
    {
        var fixable = FixableProgram.Of(program);
        var before = await fixable.Texts();
        var count = 0;
        foreach (var finding in await fixable.Findings())
        {
            foreach (var (_, action) in await fixable.Offers(finding))
            {
                var after = await (await fixable.Take(action)).Texts();
                Assert.False(before.SequenceEqual(after), $"'{action.Title}' changes nothing.");
                count++;
            }
        }

        return count;
    }
}
