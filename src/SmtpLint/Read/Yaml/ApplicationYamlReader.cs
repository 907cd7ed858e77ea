using System.Text.RegularExpressions;
using SmtpConfigAnalyzers.Files.Reading;
using SmtpLint.Read.Containers;

namespace SmtpLint.Read.Yaml;

/// <summary>Reads settings that a program takes from YAML itself, as the providers for Microsoft.Extensions.Configuration do.</summary>
internal static class ApplicationYamlReader
{
    private static readonly Regex Name = new(@"^appsettings(\..*)?\.ya?ml$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    // What ASP.NET Core's own settings are called. Other programs have "logging", but not with this below it.
    private static readonly string[][] Signs = [["Logging", "LogLevel"], ["AllowedHosts"], ["ConnectionStrings"], ["Serilog"], ["Kestrel"]];

    /// <summary>Whether a file is of .NET.</summary>
    public static bool Includes(string name, YamlMapping root) =>
        Name.IsMatch(name) || Array.Exists(Signs, path => root.Find(path) is not null);

    /// <summary>Reads all of a file.</summary>
    public static void Read(YamlMapping root, ContainerFile file) => file.AddSettings(SectionReader.Read(root, "", ReaderLimits.Depth));
}
