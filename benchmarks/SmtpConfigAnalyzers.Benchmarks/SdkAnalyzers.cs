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
        var folder = Path.Combine(NewestSdk(), "Sdks", "Microsoft.NET.Sdk", "analyzers");
        var level = AnalyzerConfigSet.Create(new[] { AnalyzerConfig.Parse(File.ReadAllText(Path.Combine(folder, "build", "config", "analysislevel_10_default.globalconfig")), "/.globalconfig") }).GlobalConfigOptions.TreeOptions;
        return
        [
            .. s_assemblies
                .SelectMany(name => new AnalyzerFileReference(Path.Combine(folder, name), new Loader()).GetAnalyzers(LanguageNames.CSharp))
                .Where(analyzer => analyzer.SupportedDiagnostics.Any(IsWarning)),
        ];

        bool IsWarning(DiagnosticDescriptor rule) => level.TryGetValue(rule.Id, out var severity) && severity != ReportDiagnostic.Default
            ? severity is ReportDiagnostic.Warn or ReportDiagnostic.Error
            : rule is { IsEnabledByDefault: true, DefaultSeverity: DiagnosticSeverity.Warning or DiagnosticSeverity.Error };
    }

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
