using SmtpConfigAnalyzers.Lab.Programs;

namespace SmtpConfigAnalyzers.Lab;

/// <summary>"Send with MailKit" sends the same message, over TLS that nobody can take away.</summary>
public sealed class MigrationTests
{
    public static TheoryData<string> Programs => [.. MigrationList.All.Select(migrated => migrated.Name)];

    [LabTheory]
    [MemberData(nameof(Programs))]
    public async Task Message_IsTheSame(string name)
    {
        var trial = (await Laboratory.Evidence).Migrations.Single(trial => trial.Migrated.Name == name);

        Assert.True(
            trial.Agrees,
            $"before {trial.Before.Observation}, after {trial.After.Observation}; differences: {string.Join(", ", trial.Differences)}; "
            + $"written {trial.Written?.Observation}, differences: {string.Join(", ", trial.WrittenDifferences)}");
        Assert.Empty(trial.After.OwnFindings.Except(trial.Before.OwnFindings)); // port 25 stays
    }

    [LabFact]
    public async Task Message_IsWrittenWithMimeKit_WhereAllOfItIsMapped() => Assert.Equal(
        MigrationList.All.Where(migrated => migrated.IsWritten).Select(migrated => migrated.Name),
        (await Laboratory.Evidence).Migrations.Where(trial => trial.Written is not null).Select(trial => trial.Migrated.Name));
}
