using SmtpConfigAnalyzers.Lab.Agreement;
using SmtpConfigAnalyzers.Lab.Programs;

namespace SmtpConfigAnalyzers.Lab;

/// <summary>What rules say of certificates, TLS versions, credentials and time-outs is what happens.</summary>
public sealed class SituationTests
{
    public static TheoryData<string> Situations => [.. SituationList.All.Select(situation => situation.Name)];

    public static TheoryData<string> Patient => [.. Patience.All.Select(patience => patience.Program.FullName)];

    [LabTheory]
    [MemberData(nameof(Situations))]
    public async Task Finding_SaysWhatHappens(string name)
    {
        var trial = (await Laboratory.Evidence).Situations.Single(trial => trial.Situation.Name == name);

        Assert.True(
            trial.Agrees,
            $"expected {trial.Situation.Rule ?? "silence"} and {trial.Situation.Expected}, but "
            + $"{string.Join(", ", trial.Trial.OwnFindings)} and {trial.Trial.Observation}");
    }

    [LabTheory]
    [MemberData(nameof(Situations))]
    public async Task Fix_PutsAnEndToIt(string name)
    {
        var trial = (await Laboratory.Evidence).Situations.Single(trial => trial.Situation.Name == name);

        Assert.True(
            trial.RepairsAgree,
            $"expected {trial.Situation.Repaired}, but "
            + $"{string.Join("\n", trial.Repairs.Select(repair => $"{repair.Trial.Observation}, {string.Join(' ', repair.Trial.OwnFindings)}\n{repair.Offer.Text}"))}");
    }

    [LabTheory]
    [MemberData(nameof(Patient))]
    public async Task Message_SaysTheTimeout(string program)
    {
        var trial = (await Laboratory.Evidence).Timeouts.Single(trial => trial.Patience.Program.FullName == program);

        Assert.True(
            trial.Agrees,
            $"expected {trial.Patience.Seconds} s, but {trial.Trial.Run!.Elapsed.TotalSeconds:F1} s, "
            + $"{trial.Trial.Run.Exception?.Message}, {trial.Connections.Count} connections: "
            + $"{string.Join(" ", trial.Trial.Analysis.Messages)}");
    }
}
