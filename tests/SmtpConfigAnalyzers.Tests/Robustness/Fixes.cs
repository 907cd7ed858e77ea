using Microsoft.CodeAnalysis;
using SmtpConfigAnalyzers.Tests.Verification;

namespace SmtpConfigAnalyzers.Tests.Robustness;

/// <summary>
/// What holds of every fix, alone and everywhere at once: it changes a text and takes findings away; it brings no finding of the
/// package and nothing that the compiler says. The analyzers are asked as a build asks them, not as the fixes do.
/// </summary>
internal static class Fixes
{
    /// <summary>Takes every fix that is offered for a program's findings.</summary>
    /// <param name="program">A C# program.</param>
    /// <returns>How many there were, each with its Fix All.</returns>
    public static async Task<int> TakeAll(AnalyzedProgram program)
    {
        var before = FixableProgram.Of(program);
        var findings = await before.Findings();
        var said = await before.CompilerSays();
        var taken = new HashSet<(string, string?)>();
        var count = 0;
        foreach (var finding in findings)
        {
            foreach (var (provider, action) in await before.Offers(finding))
            {
                await AssertBetter(action.Title, await before.Take(action));
                count++;
                if (taken.Add((finding.Id, action.EquivalenceKey)))
                {
                    var all = await before.TakeAll(provider, finding.Id, action.EquivalenceKey);
                    // Whether a server offers what is asked for is nobody's to say for many findings at once.
                    Assert.True(all is not null || action.Title.Contains(", if ", StringComparison.Ordinal),
                        $"Fix All of '{action.Title}' does nothing.");
                    if (all is not null)
                    {
                        await AssertBetter($"Fix All of '{action.Title}'", all);
                        count++;
                    }
                }
            }
        }

        return count;

        async Task AssertBetter(string title, FixableProgram after)
        {
            var left = await after.Findings();
            Assert.True(left.Count < findings.Count, $"'{title}' takes no finding away.");
            AssertIsPartOf(left.Select(Name), findings.Select(Name), title);
            AssertIsPartOf(await after.CompilerSays(), said, title);
        }
    }

    private static void AssertIsPartOf(IEnumerable<string> after, IEnumerable<string> before, string title)
    {
        var known = before.ToList();
        Assert.True(after.Where(name => !known.Remove(name)).ToList() is [], $"'{title}' brings something that was not there.");
    }

    private static string Name(Diagnostic finding) =>
        $"{finding.Id} {finding.Location.GetLineSpan().Path} {finding.Properties["fingerprint"]}";
}
