using SmtpConfigAnalyzers.Files.Judging;
using SmtpConfigAnalyzers.Files.Reading;
using SmtpConfigAnalyzers.Policy;
using SmtpConfigAnalyzers.Products;
using SmtpConfigAnalyzers.Rules;

namespace SmtpConfigAnalyzers.Core.Tests.Files;

/// <summary>Settings files, read and judged as a host would.</summary>
internal static class JudgedFiles
{
    public static SettingsRules Rules { get; } = new(RuleCatalog.Transport, RuleCatalog.SignIn, RuleCatalog.Facts, PolicyOptions.Default);

    public static ProjectFacts Modern(params string[] references) => Project(FrameworkFamily.Modern, references);

    public static ProjectFacts NetFramework(params string[] references) => Project(FrameworkFamily.NetFramework, references);

    public static ProjectFacts With(string package, string version) =>
        new([new("System.Runtime", null), new(package, new Version(version))], FrameworkFamily.Modern);

    public static SettingsFiles Read(params (string File, string Text)[] files) =>
        new(files.Select(file => SettingsReader.Read(file.File, file.Text)!));

    public static IReadOnlyList<SettingsFinding> Judge(ProjectFacts? project, params (string File, string Text)[] files) =>
        Read(files).Judge(_ => Rules, project ?? ProjectFacts.Unknown);

    public static IReadOnlyList<SettingsFinding> Judge(string file, string text, ProjectFacts? project = null) =>
        Judge(project, (file, text));

    /// <summary>The rules that are about one file, without that of stored passwords, which is about nearly every example.</summary>
    public static string Transport(string file, string text, ProjectFacts? project = null) =>
        string.Join(" ", Judge(file, text, project).Select(finding => finding.Rule.Id).Where(id => id != "SMTP2002"));

    /// <summary>What is at a finding's place.</summary>
    public static string At(SettingsFinding finding, string text) => text.Substring(finding.Place.Range.Start, finding.Place.Range.Length);

    /// <summary>A section of appsettings.json.</summary>
    public static string Json(string section, string members) => $$"""{ "{{section}}": { {{members}} } }""";

    private static ProjectFacts Project(FrameworkFamily framework, string[] references) =>
        new(references.Append("System.Runtime").Select(name => new KeyValuePair<string, Version?>(name, null)), framework);
}
