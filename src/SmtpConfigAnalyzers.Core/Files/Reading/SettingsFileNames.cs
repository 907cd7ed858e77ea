namespace SmtpConfigAnalyzers.Files.Reading;

/// <summary>Distinguishes settings files from all else that a project hands to its tools, by name.</summary>
/// <remarks>By hand, without patterns: every file of a checkout is asked for, and a tool that starts has no time to compile any.</remarks>
public static class SettingsFileNames
{
    private const StringComparison Ignoring = StringComparison.OrdinalIgnoreCase;
    private const string AppSettings = "appsettings";

    private static readonly StringComparer Ignored = StringComparer.OrdinalIgnoreCase;
    private static readonly string[] OfPrograms = ["app", "web", "nlog", "log4net"];
    private static readonly string[] Examples = [".example", ".sample", ".template", ".dist", ".tmpl"];
    private static readonly string[] Endings = [".json", ".yaml", ".yml"];

    private static readonly char[] Slashes = ['/', '\\'];

    /// <summary>Whether a file is one that programs commonly read their settings from, and not a copy that a build made.</summary>
    /// <param name="file">A path or name, with slashes or backslashes.</param>
    /// <param name="root">The project's folder: only below it do <c>bin</c> and <c>obj</c> hold copies. Empty if it is not known.</param>
    public static bool Include(string file, string root = "")
    {
        var name = NameOf(file);
        return IsOfSettings(name) && SettingsReader.FormatOf(name) is not null && !IsBuilt(file, root);
    }

    /// <summary>
    /// Whether a name alone says that a program on .NET reads its settings from the file: then even what cannot be read of it is worth a
    /// word.
    /// </summary>
    /// <param name="file">A path or name, with slashes or backslashes.</param>
    public static bool IsWellKnown(string file)
    {
        var name = LastOf(file);
        return IsOfDotNet(name) || Array.Exists(Endings, ending => Is(name, AppSettings, ending));
    }

    /// <summary>
    /// The name by which programs read a file: an example has the name of the file that it is copied to, as
    /// <c>web.config.dist</c> and <c>env.example</c> have.
    /// </summary>
    /// <param name="file">A path or name, with slashes or backslashes.</param>
    public static string NameOf(string file)
    {
        var name = LastOf(file);
        return CopyOf(name) is not { } copy ? name : copy.Equals("env", Ignoring) ? ".env" : copy;
    }

    /// <summary>Whether a file is there to be copied and filled in. Until then it need not be well-formed.</summary>
    /// <param name="file">A path or name, with slashes or backslashes.</param>
    public static bool IsExample(string file)
    {
        var words = LastOf(file).Split('.', '_', '-');
        return CopyOf(file) is not null
            || (words.Length == 3 && words[0].Equals(AppSettings, Ignoring)
                && Examples.Contains($".{words[1]}", Ignored) && Endings.Contains($".{words[2]}", Ignored));
    }

    private static bool IsOfSettings(string name) =>
        IsOfDotNet(name) || name.StartsWith(".env", Ignoring)
        || (name.StartsWith(AppSettings, Ignoring) && name.EndsWith(".json", Ignoring))
        || (name.EndsWith(".config", Ignoring) && (name.IndexOf("smtp", Ignoring) >= 0 || name.IndexOf("mail", Ignoring) >= 0));

    // Names that nobody but programs on .NET gives. "x.config", ".env" and compose files are anybody's.
    private static bool IsOfDotNet(string name) =>
        name.Equals("local.settings.json", Ignoring) || name.Equals("launchSettings.json", Ignoring)
        || Array.Exists(OfPrograms, program => Is(name, program, ".config"));

    /// <summary>Whether a name is <c>web.config</c>, or <c>web.anything.config</c>.</summary>
    private static bool Is(string name, string first, string ending) =>
        name.StartsWith(first, Ignoring) && name.EndsWith(ending, Ignoring)
        && (name.Length == first.Length + ending.Length || (name[first.Length] == '.' && name.Length > first.Length + 1 + ending.Length));

    /// <summary>The name of the file that an example is copied to; <see langword="null"/> if it is not an example.</summary>
    private static string? CopyOf(string name)
    {
        foreach (var ending in Examples)
        {
            if (name.EndsWith(ending, Ignoring))
            {
                return name.Substring(0, name.Length - ending.Length);
            }
        }

        return null;
    }

    private static string LastOf(string file) => file.Substring(file.LastIndexOfAny(Slashes) + 1);

    private static bool IsBuilt(string file, string root)
    {
        var path = root.Length > 0 && file.StartsWith(root, Ignoring) ? file.Substring(root.Length) : file;
        return path.Split(Slashes)
            .Any(folder =>
                folder.Equals("bin", Ignoring) || folder.Equals("obj", Ignoring));
    }
}
