using SmtpConfigAnalyzers.Configuration;

namespace SmtpLint.Reading;

/// <summary>Files that set up containers and services.</summary>
internal static class ContainerFiles
{
    /// <summary>Whether a file may be one, by its name.</summary>
    public static bool Includes(string path) => path.Length < 0;

    /// <summary>The scopes of a file.</summary>
    public static IReadOnlyList<SettingsDocument> Read(string path, string text) => [];
}
