using System.Text;
using System.Text.RegularExpressions;
using SmtpLint.Find.Projects;

namespace SmtpLint.Judge.Code;

/// <summary>Reads what a project is made of from its project file.</summary>
/// <param name="sources">The full paths of all files of C# and Razor that were found, in order.</param>
/// <param name="settingsFiles">The full paths of all settings files that were found.</param>
/// <param name="projects">Reads project files.</param>
/// <param name="texts">Reads other files.</param>
internal sealed partial class CSharpProjectReader(
    IReadOnlyList<string> sources, IReadOnlyList<string> settingsFiles, ProjectFiles projects, SourceTexts texts)
{
    // What the SDKs put in every file (Microsoft.NET.Sdk.CSharp.props, Microsoft.NET.Sdk.Web.props, Microsoft.NET.Sdk.Worker.props).
    private static readonly string[] CommonUsings =
        ["System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Threading",
            "System.Threading.Tasks"];
    private static readonly string[] HostUsings =
        ["Microsoft.Extensions.Configuration", "Microsoft.Extensions.DependencyInjection", "Microsoft.Extensions.Hosting",
            "Microsoft.Extensions.Logging"];
    private static readonly string[] WebUsings =
        [.. HostUsings, "System.Net.Http.Json", "Microsoft.AspNetCore.Builder", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Http",
            "Microsoft.AspNetCore.Routing"];

    /// <summary>The property of a library that names where its programs' settings are.</summary>
    public const string SettingsFrom = "SmtpLintSettingsFrom";

    private static readonly string[] CompilerProperties =
        [SettingsFrom, "SmtpLintAnalysisMode", "SmtpLintScanFiles", "SmtpLintToday", "NoWarn", "WarningsAsErrors", "WarningsNotAsErrors",
            "TreatWarningsAsErrors", "Nullable"];

    // As the package's targets have them.
    private static readonly string[] SettingsFolders = ["", "Properties", "My Project", "Config"];

    /// <summary>Reads a project, once for each family of frameworks that it is for; not at all if it cannot be read.</summary>
    /// <param name="file">The full path of the project file.</param>
    public IEnumerable<CSharpProject> Read(string file) =>
        projects.Read(file).DistinctBy(project => (project.Framework ?? TargetFramework.Default).Family).Select(Read);

    /// <summary>
    /// C# files that no project has, as projects: one for each folder with settings files above them, and one for the rest.
    /// </summary>
    /// <param name="files">The full paths of the files.</param>
    public IEnumerable<CSharpProject> ReadBare(IReadOnlyList<string> files)
    {
        var homes = settingsFiles.Select(file => Path.GetDirectoryName(file)!).ToHashSet(StringComparer.Ordinal);
        var root = files.Count == 0
            ? ""
            : Ancestors(files[0]).First(folder => files.All(file => file.StartsWith(folder, StringComparison.Ordinal)));
        return files.GroupBy(file => Ancestors(file).FirstOrDefault(homes.Contains) ?? root)
            .Select(group => ReadBare(group.Key, [.. group]));
    }

    private CSharpProject ReadBare(string folder, IReadOnlyList<string> files)
    {
        var settings = SettingsOf(folder, []);
        var isWebSite = files.Any(file => WebForm().IsMatch(file))
            || settings.Any(
                file => Path.GetFileName(file).Equals("web.config", StringComparison.OrdinalIgnoreCase)
                && texts.Read(file)?.Contains("<system.web", StringComparison.OrdinalIgnoreCase) == true);
        return new(folder, null, isWebSite ? TargetFramework.LastOfNetFramework : TargetFramework.Default, files)
        {
            SettingsFiles = settings,
            RootNamespace = "App",
            Symbols = ["TRACE", MsBuildProject.SymbolOf(projects.Configuration)],
            GlobalUsings = isWebSite ? "" : Usings(CommonUsings.Concat(WebUsings)),
            IsProgram = true,
            Properties = new Dictionary<string, string> { ["ProjectDir"] = folder + "/" },
        };
    }

    // Only .NET Framework has code behind such pages.
    [GeneratedRegex(@"\.(aspx|ascx|asmx|ashx|asax|master)\.cs$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex WebForm();

    private static IEnumerable<string> Ancestors(string file)
    {
        for (var folder = Path.GetDirectoryName(file); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            yield return folder;
        }
    }

    private CSharpProject Read(MsBuildProject project)
    {
        var framework = project.Framework ?? TargetFramework.Default;
        var output = project.Property("OutputType");
        return new(project.Folder, project.File, framework, CompileItems.Of(project, sources, texts.Exists))
        {
            SettingsFiles = project.IsFalse("SmtpLintScanFiles")
                ? []
                : SettingsOf(project.Folder, [.. MsBuildProject.List(project.Property("SmtpLintExclude")).Select(project.FullPath)]),
            References = [.. project.ProjectReferences],
            RootNamespace = project.Property("RootNamespace") is { Length: > 0 } root
                ? root
                : Path.GetFileNameWithoutExtension(project.File).Replace(' ', '_').Replace('-', '_'),
            Symbols = [.. project.Symbols, .. framework.Symbols],
            GlobalUsings = UsingsOf(project),
            IsProgram = output.EndsWith("exe", StringComparison.OrdinalIgnoreCase) || IsWebApplication(project, output),
            IsTest = project.IsTestProject,
            Packages = projects.ReferencesOf(project),
            Properties = CompilerProperties.Select(name => KeyValuePair.Create(name, project.Property(name)))
                .Append(new("IsTestProject", project.IsTestProject ? "true" : "false")).Append(new("ProjectDir", project.Folder + "/"))
                .Where(property => property.Value.Length > 0).ToDictionary(),
            GlobalConfigs =
                [.. project.Items.Where(item => item.Type is "GlobalAnalyzerConfigFiles" or "EditorConfigFiles")
                    .SelectMany(item => item.Include).Select(project.FullPath).Where(texts.Exists)],
        };
    }

    // A web application of .NET Framework is a library with a web.config.
    private bool IsWebApplication(MsBuildProject project, string output) =>
        (output.Length == 0
            && (project.Sdk.StartsWith("Microsoft.NET.Sdk.Web", StringComparison.OrdinalIgnoreCase)
                || project.Sdk.StartsWith("Microsoft.NET.Sdk.Worker", StringComparison.OrdinalIgnoreCase)))
        || (project.Sdk.Length == 0
            && settingsFiles.Any(file => file.Equals(Path.Combine(project.Folder, "Web.config"), StringComparison.OrdinalIgnoreCase)));

    private static string UsingsOf(MsBuildProject project)
    {
        var usings = new List<string>();
        if (project.IsTrue("ImplicitUsings"))
        {
            usings.AddRange(CommonUsings);
            usings.AddRange(project.Sdk.StartsWith("Microsoft.NET.Sdk.Web", StringComparison.OrdinalIgnoreCase) ? WebUsings
                : project.Sdk.StartsWith("Microsoft.NET.Sdk.Worker", StringComparison.OrdinalIgnoreCase) ? HostUsings : []);
        }

        foreach (var item in project.Items.Where(item => item.Type == "Using"))
        {
            var form = item.Metadata.GetValueOrDefault("Static", "").Equals("true", StringComparison.OrdinalIgnoreCase) ? "static {0}"
                : item.Metadata.TryGetValue("Alias", out var alias) ? $"{alias} = {{0}}"
                : "{0}";
            usings.AddRange(item.Include.Select(name => string.Format(null, form, name)));
            usings.RemoveAll(item.List("Remove").Contains);
        }

        return Usings(usings);
    }

    private static string Usings(IEnumerable<string> names) =>
        names.Distinct().Aggregate(new StringBuilder(), (text, name) => text.Append("global using ").Append(name).AppendLine(";"))
            .ToString();

    private IReadOnlyList<string> SettingsOf(string folder, IReadOnlyList<string> excluded)
    {
        var folders = SettingsFolders.Select(name => Path.Combine(folder, name).TrimEnd('/', '\\'))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        var patterns = excluded.Select(path => new FilePattern(path)).ToList();
        return [.. settingsFiles.Where(
            file => folders.Contains(Path.GetDirectoryName(file)!) && !patterns.Exists(pattern => pattern.Matches(file)))];
    }
}
