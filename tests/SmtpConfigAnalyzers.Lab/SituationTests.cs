using SmtpConfigAnalyzers.Lab.Programs;

namespace SmtpConfigAnalyzers.Lab;

/// <summary>What rules say of certificates, TLS versions, credentials and time-outs is what happens.</summary>
public sealed class SituationTests
{
    public static IEnumerable<object[]> Situations => SituationList.All.Select(situation => new object[] { situation.Name });

    public static IEnumerable<object[]> Patient => Patience.All.Select(patience => new object[] { patience.Program.FullName });

    [LabTheory]
    [MemberData(nameof(Situations))]
    public async Task Finding_TellsWhatHappens(string name)
    {
        await Laboratory.Evidence;
        var situation = SituationList.All.Single(situation => situation.Name == name);

        Assert.True(situation.Agrees, $"expected {situation.Rule ?? "silence"} and {situation.Expected}, but {string.Join(", ", situation.Findings)} and {situation.Trial.Observation}");
    }

    [LabTheory]
    [MemberData(nameof(Situations))]
    public async Task Fix_PutsAnEndToIt(string name)
    {
        await Laboratory.Evidence;
        var situation = SituationList.All.Single(situation => situation.Name == name);

        Assert.True(situation.RepairsAgree, $"expected {situation.Repaired}, but {string.Join(", ", situation.Repairs.Select(repair => $"{repair.Trial.Observation} {string.Join(' ', repair.Trial.Analysis.Findings)} {repair.Offer.Text}"))}");
    }

    [LabTheory]
    [MemberData(nameof(Patient))]
    public async Task Message_TellsTheTimeout(string program)
    {
        await Laboratory.Evidence;
        var patience = Patience.All.Single(patience => patience.Program.FullName == program);

        Assert.True(patience.Agrees, $"expected {patience.Seconds} s, but {patience.Run!.Elapsed.TotalSeconds:F1} s, {patience.Run.Exception?.Message}, {patience.Run.Connections.Count} connections: {string.Join(" ", patience.Analysis!.Messages)}");
    }
}
