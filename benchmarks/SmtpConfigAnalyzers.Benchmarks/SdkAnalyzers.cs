using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SmtpConfigAnalyzers.Benchmarks;

/// <summary>The analyzers that the SDK gives to every build, from the SDK that runs this.</summary>
internal static class SdkAnalyzers
{
    private static readonly string[] s_assemblies = ["Microsoft.CodeAnalysis.NetAnalyzers.dll", "Microsoft.CodeAnalysis.CSharp.NetAnalyzers.dll"];

    /// <summary>Those that a build runs: the compiler leaves out an analyzer of which no rule is a warning.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> InABuild()
    {
        var level = AnalyzerConfigSet.Create(new[] { AnalyzerConfig.Parse(File.ReadAllText(Path.Combine(Folder(), "build", "config", "analysislevel_10_default.globalconfig")), "/.globalconfig") }).GlobalConfigOptions.TreeOptions;
        return [.. All().Where(analyzer => analyzer.SupportedDiagnostics.Any(IsWarning))];

        bool IsWarning(DiagnosticDescriptor rule) => level.TryGetValue(rule.Id, out var severity) && severity != ReportDiagnostic.Default
            ? severity is ReportDiagnostic.Warn or ReportDiagnostic.Error
            : rule is { IsEnabledByDefault: true, DefaultSeverity: DiagnosticSeverity.Warning or DiagnosticSeverity.Error };
    }

    /// <summary>The one that has a rule.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> Of(string rule) =>
        [.. All().Where(analyzer => analyzer.SupportedDiagnostics.Any(one => one.Id == rule))];

    private static IEnumerable<DiagnosticAnalyzer> All() =>
        s_assemblies.SelectMany(name => new AnalyzerFileReference(Path.Combine(Folder(), name), new Loader()).GetAnalyzers(LanguageNames.CSharp));

    private static string Folder() => Path.Combine(NewestSdk(), "Sdks", "Microsoft.NET.Sdk", "analyzers");

    // The runtime lies in "shared/Microsoft.NETCore.App/VERSION" next to "sdk/VERSION".
    private static string NewestSdk() =>
        Directory.GetDirectories(Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "..", "..", "..", "sdk"))).Order(StringComparer.Ordinal).Last();

    private sealed class Loader : IAnalyzerAssemblyLoader
    {
        public void AddDependencyLocation(string fullPath)
        {
        }

        public Assembly LoadFromPath(string fullPath) => Assembly.LoadFrom(fullPath);
    }
}
