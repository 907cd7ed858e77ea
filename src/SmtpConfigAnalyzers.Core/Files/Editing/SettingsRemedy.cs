using SmtpConfigAnalyzers.Languages;

namespace SmtpConfigAnalyzers.Files.Editing;

/// <summary>A change of one settings file that fixes a finding.</summary>
/// <param name="Title">Its name in a menu.</param>
/// <param name="Edits">Changes that belong together, each made for the file as it is; their ranges do not overlap.</param>
public sealed record SettingsRemedy(Phrase Title, IReadOnlyList<(string File, SettingsEdit Edit)> Edits)
{
    /// <summary>Whether the program connects to the port that it has now: nothing but the mode changes.</summary>
    public bool KeepsPort { get; init; }

    /// <summary>Whether the server is known to offer what is asked for; only then it is made together with others.</summary>
    public bool IsCertain { get; init; }
}
