using System.Globalization;
using System.Text.RegularExpressions;
using SmtpConfigAnalyzers.Products;

namespace SmtpLint.Code;

/// <summary>A target framework.</summary>
/// <param name="Family">Which System.Net.Mail it has; <see cref="FrameworkFamily.Unknown"/> for .NET Standard, where whoever uses the library decides.</param>
/// <param name="Version">Its version.</param>
internal sealed partial record TargetFramework(FrameworkFamily Family, Version Version)
{
    private static readonly Version[] FrameworkVersions = Versions("2.0 3.0 3.5 4.0 4.5 4.5.1 4.5.2 4.6 4.6.1 4.6.2 4.7 4.7.1 4.7.2 4.8 4.8.1");
    private static readonly Version[] StandardVersions = Versions("1.0 1.1 1.2 1.3 1.4 1.5 1.6 2.0 2.1");
    private static readonly Version[] CoreVersions = Versions("1.0 1.1 2.0 2.1 2.2 3.0 3.1");

    /// <summary>What a project is taken for that does not say it: the framework that the tool knows best.</summary>
    public static TargetFramework Default { get; } = new(FrameworkFamily.Modern, new(10, 0));

    /// <summary>Reads a name.</summary>
    /// <param name="name">Such as <c>net8.0-windows</c>, <c>netcoreapp3.1</c>, <c>net472</c>; or <c>v4.7.2</c>, as older project files have it.</param>
    /// <returns>The framework; <see langword="null"/> if the name is not understood.</returns>
    public static TargetFramework? Parse(string name)
    {
        var match = ShortName().Match(name.Trim());
        if (!match.Success)
        {
            return null;
        }

        var text = match.Groups["version"].Value;
        var version = Version.Parse(text.Contains('.') ? text : string.Join('.', text.AsEnumerable()));
        return match.Groups["name"].Value.ToLowerInvariant() switch
        {
            "netstandard" => new(FrameworkFamily.Unknown, version),
            "netcoreapp" => new(FrameworkFamily.Modern, version),
            "v" => new(FrameworkFamily.NetFramework, version),
            _ => new(version.Major < 5 ? FrameworkFamily.NetFramework : FrameworkFamily.Modern, version),
        };
    }

    /// <summary>The symbols that the SDK defines for it.</summary>
    public IEnumerable<string> Symbols => Family switch
    {
        FrameworkFamily.NetFramework => ["NETFRAMEWORK", Symbol("NET", Version, ""), .. UpTo(FrameworkVersions, "NET", "")],
        FrameworkFamily.Unknown => ["NETSTANDARD", Symbol("NETSTANDARD", Version, "_"), .. UpTo(StandardVersions, "NETSTANDARD", "_")],
        _ when Version.Major < 5 => ["NETCOREAPP", Symbol("NETCOREAPP", Version, "_"), .. UpTo(CoreVersions, "NETCOREAPP", "_")],
        _ =>
        [
            "NET", "NETCOREAPP", Symbol("NET", Version, "_"), .. UpTo(CoreVersions, "NETCOREAPP", "_"),
            .. Enumerable.Range(5, Version.Major - 4).Select(major => $"NET{major}_0_OR_GREATER"),
        ],
    };

    private IEnumerable<string> UpTo(Version[] versions, string name, string separator) =>
        versions.Where(version => version <= Version).Select(version => Symbol(name, version, separator) + "_OR_GREATER");

    private static string Symbol(string name, Version version, string separator) =>
        name + string.Join(separator, new[] { version.Major, version.Minor, version.Build }.Where(part => part >= 0).Select(part => part.ToString(CultureInfo.InvariantCulture)));

    private static Version[] Versions(string list) => [.. list.Split(' ').Select(Version.Parse)];

    [GeneratedRegex(@"^(?<name>netcoreapp|netstandard|net|v)(?<version>\d+(\.\d+){1,2}|\d{2,3})(-.*)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ShortName();
}
