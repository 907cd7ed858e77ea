using SmtpConfigAnalyzers.Files.Layers;
using SmtpConfigAnalyzers.Files.Recognition;
using SmtpConfigAnalyzers.Policy;

namespace SmtpConfigAnalyzers.Files.Judging;

/// <summary>
/// What is wrong with the connections that code makes of settings. Where the reader of a section is known, it is the only
/// judge: what the file alone would seem to prove is said only if every reader agrees.
/// </summary>
/// <param name="rulesOf">Gives, for a setting, the id of the rule that reports each connection that reads it; <see langword="null"/> for
/// one that is as it should be.</param>
public sealed class CodeVerdicts(Func<EffectiveSetting, IEnumerable<string?>> rulesOf)
{
    /// <summary>Nobody is known to read anything.</summary>
    public static CodeVerdicts None { get; } = new(_ => []);

    /// <summary>Whether code reads any of a group's settings.</summary>
    public bool Know(SettingsGroup group) => Of(group).Any();

    /// <summary>
    /// Whether the same rule reports all code that reads a group's settings. What starts a container is reported at the code that it
    /// runs.
    /// </summary>
    public bool Agree(SettingsGroup group, Rule rule) => Of(group).All(id => id == rule.Id && group.Anchor.Document.Reader is null);

    private IEnumerable<string?> Of(SettingsGroup group) => group.Settings.Values.SelectMany(rulesOf);
}
