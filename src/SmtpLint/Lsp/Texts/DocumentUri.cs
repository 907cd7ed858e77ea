namespace SmtpLint.Lsp.Texts;

/// <summary>Turns the names of documents into paths and back.</summary>
internal static class DocumentUri
{
    private const string Scheme = "file://";

    /// <summary>The full path of a document; <see langword="null"/> if it is not a file.</summary>
    public static string? PathOf(string uri)
    {
        if (!uri.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) || uri.IndexOf('/', Scheme.Length) is not (var slash and > 0))
        {
            return null;
        }

        var path = Uri.UnescapeDataString(uri[slash..]);
        path = OperatingSystem.IsWindows() ? path.TrimStart('/') : path;
        return path.Contains('\0', StringComparison.Ordinal) || !Path.IsPathFullyQualified(path) ? null : Path.GetFullPath(path);
    }

    /// <summary>The name of a file.</summary>
    /// <param name="path">Its full path.</param>
    public static string Of(string path) =>
        Scheme + (path.StartsWith('/') ? "" : "/")
            + string.Join('/', path.Replace(Path.DirectorySeparatorChar, '/').Split('/').Select(Uri.EscapeDataString));
}
