using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using SmtpConfigAnalyzers.Files.Reading;
using SmtpConfigAnalyzers.Languages;
using SmtpConfigAnalyzers.Reporting;
using SmtpConfigAnalyzers.Rules;
using SmtpConfigAnalyzers.Rules.Providers;
using SmtpLint.Find.Projects;
using SmtpLint.Find.Walking;
using SmtpLint.Findings;

namespace SmtpLint.Judge.Code;

/// <summary>Turns what the analyzers report into the tool's findings.</summary>
/// <param name="root">The folder that paths are relative to.</param>
/// <param name="read">Reads a file; <see langword="null"/> if it cannot be read.</param>
internal sealed class DiagnosticReader(string root, Func<string, string?> read)
{
    // The analyzers' property, and the SARIF property of a build (docs/configuration.md, A baseline).
    private const string FingerprintKey = "fingerprint";

    /// <summary>The finding; <see langword="null"/> if it is for editors only, or none of the catalogue's.</summary>
    /// <param name="diagnostic">What an analyzer reports.</param>
    /// <param name="packages">The packages of the project.</param>
    public CodeFinding? Read(Diagnostic diagnostic, IReadOnlyDictionary<string, PackageReference> packages)
    {
        if (diagnostic.Severity == DiagnosticSeverity.Hidden
            || RuleCatalog.All.FirstOrDefault(rule => rule.Id == diagnostic.Id) is not { } rule)
        {
            return null;
        }

        var place = PlaceOf(diagnostic.Location);
        var report = FindingReport.Read(diagnostic);
        var related = diagnostic.AdditionalLocations.Select(location => (Place: PlaceOf(location), Message: MessageFor(location, report)))
            .DistinctBy(other => other.Place).ToList();
        var finding =
            new LintFinding(
                rule, LevelOf(diagnostic.Severity), diagnostic.GetMessage(CultureInfo.InvariantCulture), place,
                diagnostic.Properties.GetValueOrDefault(FingerprintKey) ?? "")
        {
            Shown = diagnostic.GetMessage(CultureInfo.CurrentUICulture),
            CodeFix = report?.Remedies is [var best, ..] ? best.Title(report.Library) : null,
            Related = [.. related.Where(other => !IsShownWith(place, other.Place))
                .Select(other => new RelatedPlace(other.Place, other.Message)),
                .. rule is UpdateMailKit ? ReferencesOf("MailKit", packages) : []],
        };
        return new(finding, diagnostic.Location.GetLineSpan().Path, report is null
            ? place
            : PlaceOf(report.Connection), related.Exists(other => other.Message.Equals(Default)));
    }

    private IEnumerable<RelatedPlace> ReferencesOf(string package, IReadOnlyDictionary<string, PackageReference> packages) =>
        packages.TryGetValue(package, out var reference) && reference.Version is not null && read(reference.File) is { } text
            ? [new(new PlacesInText(NameOf(reference.File), text).Of(TagAt(text, reference.Element)), $"{package} is referenced here")]
            : [];

    private static TextRange TagAt(string text, TextPosition name)
    {
        var start = new LineMap(text).OffsetOf(name with { Column = name.Column - 1 });
        return new(start, Math.Max(text.IndexOf('>', start) + 1 - start, 0));
    }

    private string NameOf(string path) => Path.GetRelativePath(root, path).Replace('\\', '/');

    // Whoever looks at the finding's line sees them.
    private static bool IsShownWith(TextPlace finding, TextPlace other) =>
        finding.File == other.File && finding.Start.Line == other.Start.Line;

    private static readonly Phrase Default = $"The default that holds unless it is set";

    private static Phrase MessageFor(Location location, FindingReport? report) =>
        report?.FilePorts.Contains(location) == true ? $"The port in the file"
        : report?.FileModes.Contains(location) == true ? $"The TLS mode in the file"
        : location.Kind == LocationKind.ExternalFile ? $"The value in the file"
        : location == report?.Connection ? $"The connection"
        : report?.Ports.Contains(location) == true ? $"The port"
        : report?.Modes.Contains(location) == true ? $"The TLS mode"
        : report is not null ? Default
        : (Phrase)$"Belongs to it";

    private static Level LevelOf(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => Level.Error,
        DiagnosticSeverity.Warning => Level.Warning,
        _ => Level.Info,
    };

    /// <summary>A location as people name it.</summary>
    public TextPlace PlaceOf(Location location)
    {
        var lines = SourceFileNames.IsRazor(location.GetLineSpan().Path) ? location.GetMappedLineSpan() : location.GetLineSpan();
        return new(
            NameOf(lines.Path),
            SourceFileNames.IsRazor(lines.Path) ? RangeIn(lines) : new TextRange(location.SourceSpan.Start, location.SourceSpan.Length),
            new TextPosition(lines.StartLinePosition.Line, lines.StartLinePosition.Character),
            new TextPosition(lines.EndLinePosition.Line, lines.EndLinePosition.Character));
    }

    // What was compiled is another text than the file's; lines and columns are the same.
    private TextRange RangeIn(FileLinePositionSpan lines)
    {
        var text = SourceText.From(read(lines.Path) ?? "").Lines;
        return lines.EndLinePosition.Line < text.Count && text.GetTextSpan(lines.Span) is var span
            ? new(span.Start, span.Length)
            : new(0, 0);
    }
}
