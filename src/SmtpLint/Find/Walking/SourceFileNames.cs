namespace SmtpLint.Find.Walking;

/// <summary>Which files hold code, by their names.</summary>
internal static class SourceFileNames
{
    /// <summary>Whether a path is of C#, or of Razor, which has C# in it.</summary>
    public static bool Include(string path) => IsCSharp(path) || IsRazor(path);

    /// <summary>Whether a path is of C#.</summary>
    public static bool IsCSharp(string path) => path.EndsWith(".cs", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a path is of Razor.</summary>
    public static bool IsRazor(string path) => path.EndsWith(".razor", StringComparison.OrdinalIgnoreCase) || IsView(path);

    /// <summary>Whether a path is of Razor's views and pages, not of its components.</summary>
    public static bool IsView(string path) => path.EndsWith(".cshtml", StringComparison.OrdinalIgnoreCase);
}
