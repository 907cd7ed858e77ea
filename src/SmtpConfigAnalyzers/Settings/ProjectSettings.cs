using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SmtpConfigAnalyzers.Baselines;
using SmtpConfigAnalyzers.Files.Judging;
using SmtpConfigAnalyzers.Files.Layers;
using SmtpConfigAnalyzers.Files.Reading;
using SmtpConfigAnalyzers.Files.Suppression;
using SmtpConfigAnalyzers.Policy;
using SmtpConfigAnalyzers.Products;
using SmtpConfigAnalyzers.Rules;
using SmtpConfigAnalyzers.Symbols;

namespace SmtpConfigAnalyzers.Settings;

/// <summary>The settings files among a project's additional files, judged together: they lie over each other.</summary>
public sealed class ProjectSettings
{
    // What the package's targets write next to each file that they find.
    private const string ScanMetadata = "build_metadata.AdditionalFiles.SmtpLintScan";
    private const string ScanProperty = "build_property.SmtpLintScanFiles";

    private readonly ImmutableDictionary<string, SettingsFileOptions> _options;
    private readonly ImmutableDictionary<string, SettingsDocument> _documents;
    private readonly ConcurrentDictionary<string, IReadOnlyList<SettingsFinding>> _findings = new();
    private readonly SettingsFiles _files;
    private readonly ProjectFacts _facts;
    private readonly CodeVerdicts _consumers;

    private ProjectSettings(
        ImmutableDictionary<string, SettingsFileOptions> options, ImmutableDictionary<string, SettingsDocument> documents,
            ProjectFacts facts, Func<ILookup<(string File, string Key), string?>>? verdicts)
    {
        _options = options;
        _documents = documents;
        _files = new(documents.Values);
        _facts = facts;
        // only where a file seems to prove something
        var asked = new Once<ILookup<(string File, string Key), string?>?>(() => verdicts?.Invoke());
        _consumers = new(setting => asked.Value?[(setting.Document.File, setting.Scalar.Key.ToUpperInvariant())] ?? []);
    }

    /// <summary>What the program reads in each environment.</summary>
    public IReadOnlyList<SettingsEnvironment> Environments => _files.Environments;

    /// <summary>Parses a file, once for each version of its text; for the host to cache.</summary>
    internal static AdditionalTextValueProvider<SettingsDocument?> Documents { get; } = new(Read);

    /// <summary>Reads a project's settings files.</summary>
    /// <param name="compilation">Says what the settings mean: by its references and its framework.</param>
    /// <param name="options">Has the files, and what the user set for each.</param>
    /// <param name="verdicts">Says what is wrong with the connections that code makes of settings, by file and key; asked only where a file
    /// seems to prove something.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public static ProjectSettings Of(
        Compilation compilation, AnalyzerOptions options, Func<ILookup<(string File, string Key), string?>>? verdicts,
        CancellationToken cancellation) =>
        Of(compilation, options, Read, verdicts, cancellation);

    internal static ProjectSettings Of(
        Compilation compilation, AnalyzerOptions options, Func<AdditionalText, SettingsDocument?> read,
            Func<ILookup<(string File, string Key), string?>>? verdicts, CancellationToken cancellation)
    {
        var provider = options.AnalyzerConfigOptionsProvider;
        var documents = ImmutableDictionary.CreateBuilder<string, SettingsDocument>();
        var fileOptions = ImmutableDictionary.CreateBuilder<string, SettingsFileOptions>();
        foreach (var file in options.AdditionalFiles)
        {
            if (!Baseline.Is(file.Path) && ScanOf(file, provider) is var scan && scan != Scan.No && !documents.ContainsKey(file.Path)
                && read(file) is { } document)
            {
                documents.Add(file.Path, scan == Scan.Host ? document with { IsOfHost = true } : document);
                fileOptions.Add(file.Path, new(file, compilation, provider, cancellation));
            }
        }

        return new(fileOptions.ToImmutable(), documents.ToImmutable(), CompiledProject.Of(compilation), verdicts);
    }

    /// <summary>
    /// What is wrong in a file. What its author silences by a comment, and what only version control can tell, is left out.
    /// </summary>
    /// <param name="file">The file's path.</param>
    /// <returns>The findings in the order of the text; none if this is not a settings file of the project.</returns>
    public IReadOnlyList<SettingsFinding> Judge(string file) => _findings.GetOrAdd(file, JudgeFile);

    private IReadOnlyList<SettingsFinding> JudgeFile(string file)
    {
        if (!_documents.TryGetValue(file, out var document))
        {
            return [];
        }

        var suppressions = new SuppressionList(document);
        return
        [
            .. _files.Judge(file, path => _options[path].Rules, _facts, _consumers)
                .Where(finding =>
                    !finding.IsOnlyIfTracked && SeverityOf(finding) is not null
                    && !suppressions.Silences(finding.Rule.Id, finding.Place.Range.Start)),
        ];
    }

    /// <summary>
    /// Whether a file, in the section of a setting, reports a connection that answers the same question: how it is made, or how it signs
    /// in.
    /// </summary>
    internal bool TellsOf(EffectiveSetting setting, ConnectionRule rule) =>
        Judge(setting.Document.File).Any(finding => finding.Rule is ConnectionRule other && other is SignInRule == rule is SignInRule
            && setting.Document.Scalars.Any(
                scalar => scalar.ValueRange.Contains(finding.Place.Range)
                && scalar.Section.Equals(setting.Origin.Section, StringComparison.OrdinalIgnoreCase)));

    /// <summary>Whether a rule reports a setting in its file.</summary>
    internal bool TellsOf(EffectiveSetting setting, FactRule rule) =>
        Judge(setting.Document.File).Any(finding => finding.Rule == rule && setting.Scalar.ValueRange.Contains(finding.Place.Range));

    /// <summary>The findings of a file with their fingerprints.</summary>
    internal IEnumerable<(SettingsFinding Finding, string Fingerprint)> JudgeNamed(string file)
    {
        var fingerprints = new Fingerprints();
        return Judge(file).Select(finding => (finding, fingerprints.Next(finding, _documents[file])));
    }

    /// <summary>
    /// The path of the settings file that is at <paramref name="path"/>, written with slashes; <see langword="null"/> if there is none.
    /// </summary>
    internal string? Find(string path) =>
        _documents.Keys.FirstOrDefault(file => file.Replace('\\', '/').Equals(path, StringComparison.OrdinalIgnoreCase));

    /// <summary>How loud a finding is; <see langword="null"/> if its rule is off where it is.</summary>
    internal DiagnosticSeverity? SeverityOf(SettingsFinding finding) =>
        _options[finding.Place.File].SeverityOf(finding.Rule) is { } severity
            ? (finding.IsNote && severity > DiagnosticSeverity.Info ? DiagnosticSeverity.Info : severity)
            : null;

    /// <summary>
    /// Whether a rule is on in a file. An id that is not a rule's counts as on: it is not the user's options that keep it silent.
    /// </summary>
    internal bool IsOn(string rule, string file) =>
        RuleCatalog.All.FirstOrDefault(known => known.Id == rule) is not { } known || _options[file].SeverityOf(known) is not null;

    /// <summary>Whether findings in a file are reported here, and not by the build for another target framework.</summary>
    internal static bool IsReported(AdditionalText file, AnalyzerConfigOptionsProvider provider) => ScanOf(file, provider) == Scan.Report;

    private static Scan ScanOf(AdditionalText file, AnalyzerConfigOptionsProvider provider)
    {
        if (file is ContainerText)
        {
            return Scan.Read;
        }

        if (provider.GetOptions(file).TryGetValue(ScanMetadata, out var scan) && scan.Length > 0)
        {
            return scan.Equals("report", StringComparison.OrdinalIgnoreCase) ? Scan.Report
                : scan.Equals("host", StringComparison.OrdinalIgnoreCase) ? Scan.Host
                : Scan.Read;
        }

        var isOff = provider.GlobalOptions.TryGetValue(ScanProperty, out var text) && bool.TryParse(text, out var value) && !value;
        provider.GlobalOptions.TryGetValue("build_property.ProjectDir", out var root);
        return !isOff && (Baseline.Is(file.Path) || SettingsFileNames.Include(file.Path, root ?? "")) ? Scan.Report : Scan.No;
    }

    private static SettingsDocument? Read(AdditionalText file) =>
        file is ContainerText { Document: var read }
        ? read
        : file.GetText() is { } text ? SettingsReader.Read(file.Path, text.ToString()) : null;

    private enum Scan
    {
        No,
        Read,
        Host,
        Report,
    }
}
