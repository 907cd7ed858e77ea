using System.Text.RegularExpressions;
using SmtpConfigAnalyzers.Baselines;
using SmtpConfigAnalyzers.Files.Reading;

namespace SmtpLint.Find.Walking;

/// <summary>
/// Which files of a bare checkout may hold a program's settings, by name: those that a build scans
/// (<see cref="SettingsFileNames"/>) and others that occur in repositories. The bytes decide which of them are parsed.
/// </summary>
internal static partial class CandidateNames
{
    private static readonly HashSet<string> OtherTools = new(
        ["packages.config", "nuget.config", "repositories.config", "package.json", "package-lock.json", "composer.json", "tsconfig.json"],
        StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Translations = new(
        ["i18n", "l10n", "locale", "locales", "localization", "localisation", "lang", "langs", "languages", "translations"],
            StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a name is one of a settings file that the readers of Core know.</summary>
    public static bool IsSettings(string name) =>
        SettingsReader.FormatOf(name) is not null
            && (SettingsFileNames.Include(name)
                || (Others().IsMatch(SettingsFileNames.NameOf(name)) && !OtherTools.Contains(name) && !Baseline.Is(name)));

    /// <summary>
    /// Whether a name says that a .NET program reads the file. Programs in other languages have files of the other names.
    /// </summary>
    public static bool IsOfDotNet(string name) =>
        !name.StartsWith('.')
        && (SettingsFileNames.Include(name) || SettingsFileNames.NameOf(name).EndsWith(".config", StringComparison.OrdinalIgnoreCase));

    /// <summary>
    /// Whether a file lies where programs keep their words for people: <c>i18n/mail.json</c>, <c>locales/en/settings.json</c>.
    /// </summary>
    /// <param name="path">The file's full path.</param>
    public static bool IsTranslation(string path) =>
        Path.GetDirectoryName(path) is { } folder
        && (Translations.Contains(Path.GetFileName(folder))
            || Translations.Contains(Path.GetFileName(Path.GetDirectoryName(folder) ?? "")));

    /// <summary>Whether a name says so little that only the project around the file says whose it is.</summary>
    public static bool IsAnybodys(string name) =>
        name.StartsWith("config", StringComparison.OrdinalIgnoreCase) && name.EndsWith(".json", StringComparison.OrdinalIgnoreCase);

    // *.config next to those of a build: elmah.config, exceptional.config, mailSettings.config. Others: user secrets,
    // win-acme's settings.json, Quartz's jobs, Mono's and Serenity's *.ini.
    [GeneratedRegex(
        @"^(.*\.config|.*settings.*\.json|.*secrets?.*\.json|.*(smtp|mail).*\.json|nlog.*\.json|serilog.*\.json|config(uration)?(\..+)?\.json|quartz.*\.xml|log4net.*\.xml|.*\.ini|.*\.env)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Others();
}
