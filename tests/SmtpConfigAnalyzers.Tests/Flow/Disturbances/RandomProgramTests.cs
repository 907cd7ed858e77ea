namespace SmtpConfigAnalyzers.Tests.Flow.Disturbances;

/// <summary>
/// Random programs: what is disturbed may lose a warning, or get one that is later in the order of the rules; it never gets one where there
/// was none.
/// </summary>
public class RandomProgramTests
{
    private const int Programs = 150;

    // The order of the rules (docs, "One root cause, one finding"), as far as ports and modes go.
    private static readonly string[] s_order =
        ["SMTP1009", "SMTP1005", "SMTP1002", "SMTP1004", "SMTP4001", "SMTP1001", "SMTP1003", "SMTP1007", "SMTP1006", "SMTP1010"];

    [Theory]
    [InlineData(1)]
    [InlineData(20261128)]
    public async Task Disturbance_BringsNoWarning(int seed)
    {
        var random = new Random(seed);
        var cells = Enumerable.Range(0, Programs).Select(number => Any(random, number)).ToList();
        var findings = await Cell.Analyze(cells);
        Assert.Contains(cells, cell => findings[cell.Risky].Count > 0);
        Assert.Contains(cells, cell => findings[cell.Risky].Count == 0);
        var wrong = cells.Where(cell => !IsNoWorse(findings[cell.Risky], findings[cell.Safe]))
            .Select(cell => $"{cell.Safe}: {string.Join(" ", findings[cell.Risky])} became {string.Join(" ", findings[cell.Safe])}")
            .ToList();
        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
    }

    private static Cell Any(Random random, int number)
    {
        var holder = One(random, Holder.OfPorts);
        // What a lambda uses has no address on the stack (CS1686), so that pointers stay alone.
        var fitting =
            Disturbance.OfPorts.Where(disturbance => holder.Traits.HasFlag(disturbance.Needs) && !disturbance.Needs.HasFlag(Traits.Stack))
            .ToList();
        // At most one has members of its own: they could be called the same.
        var first = One(random, fitting);
        var others = fitting.Where(disturbance => disturbance.Members.Length == 0 && disturbance != first).OrderBy(_ => random.Next())
            .Take(random.Next(3));
        // What is wrong with these comes before what is wrong with 587, which the disturbances write, without TLS.
        return Cell.OfPort(
            holder, [first, .. others], random.Next(2) == 0, One(random, [25, 465, 587, 993]), random.Next(3) > 0, $"R{number}/");
    }

    private static T One<T>(Random random, IReadOnlyList<T> all) => all[random.Next(all.Count)];

    private static bool IsNoWorse(IReadOnlyList<string> before, IReadOnlyList<string> after) =>
        after.All(rule => before.Any(old => Array.IndexOf(s_order, old) <= Array.IndexOf(s_order, rule)));
}
