namespace SmtpLint.Find.EditorConfig;

/// <summary>
/// The .editorconfig and .globalconfig files of a folder and of those above it. Each is read once.
/// </summary>
/// <param name="read">Gives the text of a file by its full path; <see langword="null"/> if there is none.</param>
internal sealed class EditorConfigTree(Func<string, string?> read)
{
    private readonly Dictionary<string, IReadOnlyList<EditorConfigFile>> _editorConfigs = [];
    private readonly Dictionary<string, IReadOnlyDictionary<string, string>> _globalConfigs = [];

    /// <summary>The options of global configuration that hold in a project.</summary>
    /// <param name="projectFolder">The project's folder.</param>
    public IReadOnlyDictionary<string, string> GlobalOptions(string projectFolder)
    {
        if (_globalConfigs.TryGetValue(projectFolder, out var known))
        {
            return known;
        }

        var options = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var conflicts = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (key, value) in FoldersFrom(projectFolder).Select(folder => Parse(folder, ".globalconfig")).OfType<EditorConfigFile>()
            .SelectMany(file => file.Sections[0].Options))
        {
            // The compiler takes no sides between files of one level, and keeps neither value.
            if (!options.TryAdd(key, value))
            {
                conflicts.Add(key);
            }
        }

        foreach (var key in conflicts)
        {
            options.Remove(key);
        }

        return _globalConfigs[projectFolder] = options;
    }

    /// <summary>
    /// What the .editorconfig files say of a file; of two that say something the nearer one, and in it the later section.
    /// </summary>
    /// <param name="path">The file's full path.</param>
    public IReadOnlyDictionary<string, string> Options(string path)
    {
        var options = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var file in FilesAbove(Path.GetDirectoryName(path)!))
        {
            var below = "/" + Path.GetRelativePath(file.Folder, path).Replace(Path.DirectorySeparatorChar, '/');
            foreach (var (key, value) in file.Sections.Where(section => section.Pattern?.Matches(below) == true)
                .SelectMany(section => section.Options))
            {
                options[key] = value;
            }
        }

        return options;
    }

    /// <summary>The files that hold in a folder, the outermost first.</summary>
    private IReadOnlyList<EditorConfigFile> FilesAbove(string folder)
    {
        if (!_editorConfigs.TryGetValue(folder, out var files))
        {
            var own = Parse(folder, ".editorconfig");
            var outer = own?.IsRoot == true || Path.GetDirectoryName(folder) is not { } above ? [] : FilesAbove(above);
            _editorConfigs[folder] = files = own is null ? outer : [.. outer, own];
        }

        return files;
    }

    private EditorConfigFile? Parse(string folder, string name) =>
        read(Path.Combine(folder, name)) is { } text ? EditorConfigFile.Parse(folder, text) : null;

    private static IEnumerable<string> FoldersFrom(string folder)
    {
        for (var path = folder; path is not null; path = Path.GetDirectoryName(path))
        {
            yield return path;
        }
    }
}
