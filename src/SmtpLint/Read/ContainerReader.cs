using System.Text.RegularExpressions;
using SmtpConfigAnalyzers.Files.Reading;
using SmtpLint.Read.Containers;
using SmtpLint.Read.Json;
using SmtpLint.Read.Yaml;

namespace SmtpLint.Read;

/// <summary>
/// Files that start programs and hand them settings: YAML and JSON of many tools, Dockerfiles, systemd units and quadlets, Bicep,
/// Terraform and .NET Aspire. Each program's settings are a document of their own.
/// </summary>
internal static partial class ContainerReader
{
    /// <summary>Whether a file is one of these and nothing else, by its name.</summary>
    /// <param name="path">A path or name, with slashes or backslashes.</param>
    public static bool Includes(string path) => FormatOf(path) is not null && !SettingsFileNames.Include(path);

    /// <summary>Whether a file is one of Compose, by its name.</summary>
    /// <param name="path">A path or name, with slashes or backslashes.</param>
    public static bool IsCompose(string path) => ComposeName().IsMatch(NameOf(path));

    /// <summary>Whether a file is the program of .NET Aspire that starts the others, by its name.</summary>
    /// <param name="path">A path or name, with slashes or backslashes.</param>
    public static bool IsAppHost(string path) => AppHostName().IsMatch(path);

    /// <summary>Reads a file. Takes any text and never throws.</summary>
    /// <param name="path">A path or name; the documents keep it as it is.</param>
    /// <param name="text">The file's whole text.</param>
    /// <returns>
    /// The settings of each program that .NET may run, all with the file's path and text; none if there is nothing to judge.
    /// What is malformed is the first document's <see cref="SettingsDocument.Error"/>.
    /// </returns>
    public static IReadOnlyList<SettingsDocument> Read(string path, string text)
    {
        if (FormatOf(path) is not { } format)
        {
            return [];
        }

        var file = new ContainerFile(path, format, text, changed => Read(path, changed))
        {
            IsRecognised = format is SettingsFormat.Dockerfile or SettingsFormat.SystemdUnit
                || (format == SettingsFormat.Yaml && YamlFiles.IsSettingsName(NameOf(path))),
        };
        if (text.Length > ReaderLimits.Characters)
        {
            file.Fail(new(ReaderLimits.Characters, 0), "The file is too large for settings.");
        }
        else if (format == SettingsFormat.Yaml)
        {
            YamlFiles.Read(NameOf(path), file);
        }
        else if (format == SettingsFormat.Dockerfile)
        {
            DockerfileReader.Read(file);
        }
        else if (format == SettingsFormat.Json)
        {
            JsonVariablesReader.Read(file);
        }
        else if (IsAppHost(path))
        {
            AspireReader.Read(file);
        }
        else if (format == SettingsFormat.Infrastructure)
        {
            InfrastructureReader.Read(file);
        }
        else
        {
            SystemdUnitReader.Read(file);
        }

        return file.ToDocuments();
    }

    private static SettingsFormat? FormatOf(string path)
    {
        var name = NameOf(path);
        return JsonName().IsMatch(name) ? SettingsFormat.Json
            : YamlName().IsMatch(name) ? SettingsFormat.Yaml
            : DockerfileName().IsMatch(name) ? SettingsFormat.Dockerfile
            : UnitName().IsMatch(name) ? SettingsFormat.SystemdUnit
            : InfrastructureName().IsMatch(name) || IsAppHost(path) ? SettingsFormat.Infrastructure
            : null;
    }

    private static string NameOf(string path) => SettingsFileNames.NameOf(path);

    [GeneratedRegex(
        @"^(docker-)?compose([._-].*)?\.ya?ml$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex ComposeName();

    [GeneratedRegex(@"^.+\.ya?ml$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex YamlName();

    [GeneratedRegex(
        @"^((dockerfile|containerfile)([._-].+)?(?<!\.dockerignore)|.+\.(dockerfile|containerfile))$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex DockerfileName();

    [GeneratedRegex(@"^.+\.(service|container)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex UnitName();

    [GeneratedRegex(@"^.+\.(bicep|tf)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex InfrastructureName();

    // As the templates of .NET Aspire call it: AppHost.cs, or Program.cs of a project Shop.AppHost.
    [GeneratedRegex(
        @"(^|[/\\])(apphost\.cs|[^/\\]*apphost[/\\][^/\\]+\.cs)$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex AppHostName();

    // Of lists of packages nobody starts a program.
    [GeneratedRegex(
        @"^(?!(package|package-lock|packages\.lock|composer|tsconfig)\.json$).+\.json$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex JsonName();
}
