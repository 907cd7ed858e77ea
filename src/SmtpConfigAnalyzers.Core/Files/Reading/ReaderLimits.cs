namespace SmtpConfigAnalyzers.Files.Reading;

/// <summary>
/// Where the readers stop. A settings file is read in the compiler's and the editor's process, on each keystroke,
/// and nobody has vouched for it: neither its depth nor its size may cost more than a compilation would.
/// </summary>
public static class ReaderLimits
{
    /// <summary>
    /// Containers or elements within each other: what Microsoft.Extensions.Configuration reads itself
    /// (JsonDocumentOptions.MaxDepth, 64). A JSON file that is deeper stops its program at start.
    /// </summary>
    public const int Depth = 64;

    /// <summary>Characters of a file. The largest settings files are below a tenth of it; generated data are not settings.</summary>
    public const int Characters = 1024 * 1024;

    /// <summary>
    /// Characters of all keys together. A key repeats the names around it, so that keys can grow with the square of the
    /// text; keys of real files are below twice their text.
    /// </summary>
    public const int KeyCharacters = 8 * 1024 * 1024;
}
