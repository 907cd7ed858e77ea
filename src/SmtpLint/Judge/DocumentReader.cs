using SmtpLint.Read;
using SmtpConfigAnalyzers.Files.Reading;
using SmtpLint.Doors.Files;
using SmtpLint.Find.Walking;

namespace SmtpLint.Judge;

/// <summary>Reads the settings out of a text, in the format that its name says.</summary>
internal static class DocumentReader
{
    /// <summary>The scopes of a file: one, or in files of containers one for each of them.</summary>
    /// <param name="file">The file.</param>
    /// <param name="isNamed">Whether the user named it: then its format is guessed if its name does not say.</param>
    /// <returns>The scopes; none if the text is not what its name promises.</returns>
    public static IReadOnlyList<SettingsDocument> Read(TextFile file, bool isNamed)
    {
        var name = Path.GetFileName(file.Name);
        var programs = ContainerReader.Read(file.Name, file.Text);
        if (ContainerReader.Includes(file.Name) && !isNamed && !CandidateNames.IsSettings(name))
        {
            return programs;
        }

        var isCertain = isNamed || SettingsFileNames.Include(name);
        var format = SettingsReader.FormatOf(name) ?? (isNamed && !ContainerReader.Includes(file.Name) ? Guess(file.Text) : null);
        return format is { } known && (isCertain || LooksLike(known, file.Text))
            ? [SettingsReader.Read(file.Name, file.Text, known), .. programs]
            : programs;
    }

    // A name like x.config is anybody's: what does not begin like the format is not a malformed settings file but another file.
    private static bool LooksLike(SettingsFormat format, string text) => format switch
    {
        SettingsFormat.Json => text.AsSpan().TrimStart() is ['{', ..] or ['/', ..],
        SettingsFormat.Xml => text.AsSpan().TrimStart() is ['<', ..],
        _ => true,
    };

    private static SettingsFormat Guess(string text) => text.AsSpan().TrimStart() switch
    {
        ['{', ..] => SettingsFormat.Json,
        ['<', ..] => SettingsFormat.Xml,
        ['[', ..] => SettingsFormat.Ini,
        _ => SettingsFormat.Env,
    };
}
