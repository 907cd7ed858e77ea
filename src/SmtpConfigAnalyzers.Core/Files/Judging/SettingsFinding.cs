using SmtpConfigAnalyzers.Files.Disclosure;
using SmtpConfigAnalyzers.Files.Editing;
using SmtpConfigAnalyzers.Files.Reading;
using SmtpConfigAnalyzers.Languages;
using SmtpConfigAnalyzers.Policy;

namespace SmtpConfigAnalyzers.Files.Judging;

/// <summary>Something that is wrong in a settings file.</summary>
/// <param name="Rule">The rule that reports.</param>
/// <param name="Place">The value that is wrong, or the host's where a default is.</param>
/// <param name="Arguments">The message's arguments.</param>
public sealed record SettingsFinding(Rule Rule, SettingsPlace Place, IReadOnlyList<Phrase> Arguments)
{
    /// <summary>What to change, the best first; empty where nothing certain can be offered.</summary>
    public IReadOnlyList<SettingsRemedy> Remedies { get; init; } = [];

    /// <summary>The environments in which it holds, by name; empty where files have none.</summary>
    public IReadOnlyList<string> Environments { get; init; } = [];

    /// <summary>
    /// Whether the file is one that stays on its author's machine unless somebody commits it: it is only worth a word if version control
    /// holds it.
    /// </summary>
    public bool IsOnlyIfTracked { get; init; }

    /// <summary>Whether it is worth knowing and no more, however loud its rule is by itself.</summary>
    public bool IsNote { get; init; }

    /// <summary>The message, in English.</summary>
    public string Message => Phrase.ToString();

    /// <summary>The message in the language of the user interface.</summary>
    public string Shown => Phrase.Shown;

    private Phrase Phrase => new(Rule.Message, Arguments.Select(Quotation.Of));
}
