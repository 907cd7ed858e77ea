using System.Globalization;
using SmtpConfigAnalyzers.Languages;

namespace SmtpLint.Doors.Printing;

/// <summary>
/// The language of whoever reads the terminal or the editor. The runtime is not asked: without its data on cultures
/// (InvariantGlobalization) it knows no language.
/// </summary>
internal static class UserLanguage
{
    // As the .NET command line has it, then as POSIX does (Base Definitions, 8.2).
    private static readonly string[] Variables = ["DOTNET_CLI_UI_LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"];

    /// <summary>The culture that the environment asks for: the first variable that is set decides.</summary>
    /// <param name="variable">The value of a variable.</param>
    public static CultureInfo Of(Func<string, string?> variable) =>
        Named(Variables.Select(variable).FirstOrDefault(value => !string.IsNullOrEmpty(value)));

    /// <summary>The culture of <c>id</c>, <c>id-ID</c> or <c>id_ID.UTF-8</c>; English where nothing is translated.</summary>
    public static CultureInfo Named(string? name) =>
        name?.Split('-', '_', '.', '@')[0].ToLowerInvariant() is { } language && Translations.Languages.Contains(language)
            ? CultureInfo.GetCultureInfo(language)
            : CultureInfo.InvariantCulture;
}
