using System.Text.RegularExpressions;

namespace SmtpLint.Find.EditorConfig;

/// <summary>A section of an .editorconfig: for which files its options hold.</summary>
/// <param name="Pattern">The files; <see langword="null"/> for what is above all sections.</param>
/// <param name="Options">Values by key, without regard to the key's case.</param>
internal sealed record EditorConfigSection(SectionPattern? Pattern, IReadOnlyDictionary<string, string> Options);

/// <summary>
/// An .editorconfig or .globalconfig as the compiler reads it. The compiler's own reader (AnalyzerConfig) would cost a run
/// without C# the loading of Roslyn; it is the judge in this class's tests.
/// </summary>
/// <param name="Folder">The file's folder.</param>
/// <param name="Sections">The sections in the order of the text; the first is what is above all others.</param>
internal sealed partial record EditorConfigFile(string Folder, IReadOnlyList<EditorConfigSection> Sections)
{
    /// <summary>Whether the files in folders above hold no longer.</summary>
    public bool IsRoot => Is("root");

    /// <summary>Whether it is a global configuration, whose options above all sections hold for every file.</summary>
    public bool IsGlobal => Is("is_global");

    /// <summary>Reads a text. A line that is not understood is passed over.</summary>
    public static EditorConfigFile Parse(string folder, string text)
    {
        SectionPattern? pattern = null;
        var options = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var sections = new List<EditorConfigSection> { new(null, options) };
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (line.Trim() is var content && (content.IsEmpty || content[0] is '#' or ';'))
            {
                continue;
            }

            if (Section().Match(line.ToString()) is { Success: true } section)
            {
                pattern = new(section.Groups["name"].Value);
                options = new(StringComparer.OrdinalIgnoreCase);
                sections.Add(new(pattern, options));
            }
            else if (Option().Match(line.ToString()) is { Success: true } option)
            {
                options[option.Groups["key"].Value] = option.Groups["value"].Value;
            }
        }

        return new(folder, sections);
    }

    private bool Is(string key) =>
        Sections[0].Options.TryGetValue(key, out var value) && value.Equals("true", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"^\s*\[(?<name>([^#;]|\\#|\\;)+)\]\s*([#;].*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Section();

    [GeneratedRegex(@"^\s*(?<key>[\w\.\-_]+)\s*[=:]\s*(?<value>.*?)\s*([#;].*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Option();
}
