using SmtpConfigAnalyzers.Files.Layers;
using SmtpConfigAnalyzers.Model;
using SmtpConfigAnalyzers.Products;

namespace SmtpConfigAnalyzers.Files.Recognition;

/// <summary>A mode that a dialect may choose for a group's settings.</summary>
/// <param name="Mode">The mode; <see langword="null"/> if a value that is not understood decides.</param>
/// <param name="Decider">The setting that decided; <see langword="null"/> for a default.</param>
/// <param name="Clause">The line that decided.</param>
internal sealed record ModeChoice(TransportMode? Mode, EffectiveSetting? Decider, ModeClause? Clause)
{
    private enum Truth
    {
        No,
        Maybe,
        Yes,
    }

    /// <summary>Asks a dialect's lines in their order.</summary>
    /// <param name="dialect">The dialect.</param>
    /// <param name="group">The settings.</param>
    /// <param name="port">The port; <see langword="null"/> if it is not known.</param>
    /// <param name="instead">A key and the word to take instead of what it holds.</param>
    /// <returns>What may be chosen; several where a value is not known.</returns>
    public static IReadOnlyList<ModeChoice> Of(Dialect dialect, SettingsGroup group, int? port, (ModeKey Key, string Word)? instead = null)
    {
        var choices = new List<ModeChoice>();
        foreach (var clause in dialect.Clauses)
        {
            var truth = clause.Port is null || clause.Port == port ? Truth.Yes : port is null ? Truth.Maybe : Truth.No;
            foreach (var condition in clause.When)
            {
                truth = Min(truth, TruthOf(condition, group, instead));
            }

            if (truth != Truth.No)
            {
                choices.Add(new(clause.Mode, clause.When.Length == 0 ? null : group.Find(clause.When[0].Key.Name), clause));
            }

            if (truth == Truth.Yes)
            {
                break;
            }
        }

        if (dialect.Keys.Any(key => instead?.Key != key && IsNotUnderstood(key, group)))
        {
            choices.Add(new(null, null, null));
        }

        return choices;
    }

    private static Truth TruthOf((ModeKey Key, string Word) condition, SettingsGroup group, (ModeKey Key, string Word)? instead)
    {
        if (instead is { } replaced && replaced.Key == condition.Key)
        {
            return replaced.Word == condition.Word ? Truth.Yes : Truth.No;
        }

        return group.Find(condition.Key.Name) is not { } setting || setting.IsEmpty ? Truth.No
            : setting.IsUnknown ? Truth.Maybe
            : condition.Key.Values.Read(setting.Scalar.Value) == condition.Word ? Truth.Yes
            : Truth.No;
    }

    // Rejected, or a number that has no name.
    private static bool IsNotUnderstood(ModeKey key, SettingsGroup group) =>
        group.Find(key.Name) is { IsUnknown: false } setting && !key.Values.Words.Contains(key.Values.Read(setting.Scalar.Value) ?? "");

    private static Truth Min(Truth left, Truth right) => left < right ? left : right;
}
