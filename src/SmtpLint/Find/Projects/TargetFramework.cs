using System.Globalization;
using NuGet.Frameworks;
using SmtpConfigAnalyzers.Products;

namespace SmtpLint.Find.Projects;

/// <summary>A target framework.</summary>
/// <param name="Identifier">What MSBuild calls it, without the version.</param>
/// <param name="Version">Its version.</param>
internal sealed record TargetFramework(string Identifier, Version Version)
{
    private const int MostMajor = 100; // there is a symbol for each

    private static readonly Version[] FrameworkVersions =
        Versions("2.0 3.0 3.5 4.0 4.5 4.5.1 4.5.2 4.6 4.6.1 4.6.2 4.7 4.7.1 4.7.2 4.8 4.8.1");
    private static readonly Version[] StandardVersions = Versions("1.0 1.1 1.2 1.3 1.4 1.5 1.6 2.0 2.1");
    private static readonly Version[] CoreVersions = Versions("1.0 1.1 2.0 2.1 2.2 3.0 3.1");

    /// <summary>What code is taken for whose project does not say it: the framework that the tool knows best.</summary>
    public static TargetFramework Default { get; } = new(FrameworkConstants.FrameworkIdentifiers.NetCoreApp, new(10, 0));

    /// <summary>What web sites without a project are compiled for.</summary>
    public static TargetFramework LastOfNetFramework { get; } = new(FrameworkConstants.FrameworkIdentifiers.Net, new(4, 8));

    /// <summary>
    /// Which System.Net.Mail it has; <see cref="FrameworkFamily.Unknown"/> for .NET Standard, where whoever uses the library decides.
    /// </summary>
    public FrameworkFamily Family => Identifier switch
    {
        FrameworkConstants.FrameworkIdentifiers.Net => FrameworkFamily.NetFramework,
        FrameworkConstants.FrameworkIdentifiers.NetCoreApp => FrameworkFamily.Modern,
        _ => FrameworkFamily.Unknown,
    };

    /// <summary>Reads a name.</summary>
    /// <param name="name">Such as <c>net8.0-windows</c>, <c>netcoreapp3.1</c>, <c>net472</c>; or <c>v4.7.2</c>, as older project files have
    /// it.</param>
    /// <returns>The framework; <see langword="null"/> if the name is not understood, or of another family.</returns>
    public static TargetFramework? Parse(string name)
    {
        string identifier;
        Version version;
        try
        {
            var framework =
                NuGetFramework.Parse(name.StartsWith('v') ? $"{FrameworkConstants.FrameworkIdentifiers.Net},Version={name}" : name);
            (identifier, version) = (framework.Framework, framework.Version);
        }
        catch (ArgumentException)
        {
            return null; // such as "v4.x"
        }

        return version.Major is > 0 and < MostMajor
            && identifier is FrameworkConstants.FrameworkIdentifiers.Net or FrameworkConstants.FrameworkIdentifiers.NetCoreApp
            or FrameworkConstants.FrameworkIdentifiers.NetStandard
            ? new(identifier, version.Build > 0 ? new(version.Major, version.Minor, version.Build) : new(version.Major, version.Minor))
            : null;
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
        name + string.Join(
            separator, new[] { version.Major, version.Minor, version.Build }.Where(part => part >= 0)
            .Select(part => part.ToString(CultureInfo.InvariantCulture)));

    private static Version[] Versions(string list) => [.. list.Split(' ').Select(Version.Parse)];
}
