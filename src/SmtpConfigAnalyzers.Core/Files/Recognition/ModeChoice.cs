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
    /// <summary>Asks a dialect.</summary>
    /// <param name="dialect">The dialect.</param>
    /// <param name="group">The settings.</param>
    /// <param name="port">The port; <see langword="null"/> if it is not known.</param>
    /// <param name="instead">A key and the word to take instead of what it holds.</param>
    /// <returns>What may be chosen; several where a value is not known.</returns>
    public static IReadOnlyList<ModeChoice> Of(
        Dialect dialect, SettingsGroup group, int? port, (ModeKey Key, string Word)? instead = null) =>
    [
        .. dialect.Ask(key => instead?.Key == key ? KeyValue.Of(key, instead.Value.Word) : ValueOf(key, group), port)
            .Select(clause =>
                new ModeChoice(clause?.Mode, clause is { When.Length: > 0 } ? group.Find(clause.When[0].Key.Name) : null, clause)),
    ];

    private static KeyValue ValueOf(ModeKey key, SettingsGroup group) =>
        group.Find(key.Name) is not { IsEmpty: false } setting ? KeyValue.Absent
        : setting.IsUnknown ? KeyValue.Unknown
        : KeyValue.Of(key, setting.Scalar.Value);
}
