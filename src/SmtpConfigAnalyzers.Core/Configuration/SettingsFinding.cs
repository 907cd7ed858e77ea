using SmtpConfigAnalyzers.Configuration.Disclosure;
using SmtpConfigAnalyzers.Policy;

namespace SmtpConfigAnalyzers.Configuration;

/// <summary>The rules that hold for one file, and what the user set for it.</summary>
/// <param name="Transport">The enabled rules about connections, in their order.</param>
/// <param name="Facts">The enabled rules about everything else.</param>
/// <param name="Options">What the user set.</param>
public sealed record SettingsRules(IReadOnlyList<TransportRule> Transport, IReadOnlyList<FactRule> Facts, PolicyOptions Options);

/// <summary>A change of one settings file that mends a finding.</summary>
/// <param name="Title">Its name in a menu.</param>
/// <param name="Edits">Changes that belong together, each made for the file as it is; their ranges do not overlap.</param>
public sealed record SettingsRemedy(string Title, IReadOnlyList<(string File, SettingsEdit Edit)> Edits)
{
    /// <summary>Whether the program connects to the port that it has now: nothing but the mode changes.</summary>
    public bool KeepsPort { get; init; }
}

/// <summary>Something that is wrong in a settings file.</summary>
/// <param name="Rule">The rule that speaks.</param>
/// <param name="Place">The value that is wrong, or the host's where a default is.</param>
/// <param name="Arguments">The message's arguments.</param>
public sealed record SettingsFinding(Rule Rule, SettingsPlace Place, IReadOnlyList<string> Arguments)
{
    /// <summary>What to change, the best first; empty where nothing certain can be offered.</summary>
    public IReadOnlyList<SettingsRemedy> Remedies { get; init; } = [];

    /// <summary>The environments in which it holds, by name; empty where files have none.</summary>
    public IReadOnlyList<string> Environments { get; init; } = [];

    /// <summary>Whether the file is one that stays on its author's machine unless somebody commits it: it is only worth a word if version control holds it.</summary>
    public bool IsOnlyIfTracked { get; init; }

    /// <summary>The message.</summary>
    public string Message => string.Format(System.Globalization.CultureInfo.InvariantCulture, Rule.Message, [.. Arguments.Select(Quotation.Of)]);
}
