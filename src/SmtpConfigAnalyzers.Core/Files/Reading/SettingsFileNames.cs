using System.Text.RegularExpressions;

namespace SmtpConfigAnalyzers.Files.Reading;

/// <summary>Distinguishes settings files from all else that a project hands to its tools, by name.</summary>
public static class SettingsFileNames
{
    private static readonly Regex Names = new(
        @"^(appsettings.*\.json|local\.settings\.json|launchSettings\.json|(app|web|nlog|log4net)(\..+)?\.config|.*(smtp|mail).*\.config|\.env.*)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline); // a name may hold a line break

    // Names that nobody but programs on .NET gives. "x.config", ".env" and compose files are anybody's.
    private static readonly Regex DotNetNames = new(
        @"^(appsettings(\..+)?\.(json|ya?ml)|local\.settings\.json|launchSettings\.json|(app|web|nlog|log4net)(\..+)?\.config)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline);

    private static readonly Regex Example =
        new(@"\.(example|sample|template|dist|tmpl)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex ExampleOfSettings =
        new(@"^appsettings[._-](example|sample|template|dist|tmpl)\.(json|ya?ml)$",
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly char[] Slashes = ['/', '\\'];

    /// <summary>Whether a file is one that programs commonly read their settings from, and not a copy that a build made.</summary>
    /// <param name="file">A path or name, with slashes or backslashes.</param>
    /// <param name="root">The project's folder: only below it do <c>bin</c> and <c>obj</c> hold copies. Empty if it is not known.</param>
    public static bool Include(string file, string root = "")
    {
        var name = NameOf(file);
        return Names.IsMatch(name) && SettingsReader.FormatOf(name) is not null && !IsBuilt(file, root);
    }

    /// <summary>
    /// Whether a name alone says that a program on .NET reads its settings from the file: then even what cannot be read of it is worth a
    /// word.
    /// </summary>
    /// <param name="file">A path or name, with slashes or backslashes.</param>
    public static bool IsWellKnown(string file) => DotNetNames.IsMatch(file.Substring(file.LastIndexOfAny(Slashes) + 1));

    /// <summary>
    /// The name by which programs read a file: an example has the name of the file that it is copied to, as
    /// <c>web.config.dist</c> and <c>env.example</c> have.
    /// </summary>
    /// <param name="file">A path or name, with slashes or backslashes.</param>
    public static string NameOf(string file)
    {
        var name = file.Substring(file.LastIndexOfAny(Slashes) + 1);
        var copied = Example.Replace(name, "");
        return copied.Equals("env", StringComparison.OrdinalIgnoreCase) && copied != name ? ".env" : copied;
    }

    /// <summary>Whether a file is there to be copied and filled in. Until then it need not be well-formed.</summary>
    /// <param name="file">A path or name, with slashes or backslashes.</param>
    public static bool IsExample(string file) =>
        Example.IsMatch(file) || ExampleOfSettings.IsMatch(file.Substring(file.LastIndexOfAny(Slashes) + 1));

    private static bool IsBuilt(string file, string root)
    {
        var path = root.Length > 0 && file.StartsWith(root, StringComparison.OrdinalIgnoreCase) ? file.Substring(root.Length) : file;
        return path.Split(Slashes)
            .Any(folder =>
                folder.Equals("bin", StringComparison.OrdinalIgnoreCase) || folder.Equals("obj", StringComparison.OrdinalIgnoreCase));
    }
}
