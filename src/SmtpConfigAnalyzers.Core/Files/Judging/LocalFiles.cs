namespace SmtpConfigAnalyzers.Files.Judging;

/// <summary>Files that are meant to stay on their author's machine.</summary>
public static class LocalFiles
{
    private static readonly string[] Endings =
        ["/launchsettings.json", "/local.settings.json", "/secrets.json", ".development.json", ".local.json", ".env"];

    /// <summary>Whether a path is of such a file.</summary>
    public static bool Is(string file)
    {
        var path = "/" + file.Replace('\\', '/').ToLowerInvariant();
        return Endings.Any(path.EndsWith) || path.Substring(path.LastIndexOf('/')).StartsWith("/.env", StringComparison.Ordinal);
    }
}
