using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using SmtpConfigAnalyzers.Files.Editing;
using SmtpConfigAnalyzers.Files.Reading;
using SmtpConfigAnalyzers.Model;
using SmtpConfigAnalyzers.Policy;
using SmtpConfigAnalyzers.Reporting;

namespace SmtpConfigAnalyzers.CodeFixes;

/// <summary>Changes values in settings files that a program reads.</summary>
internal static class FileValueEdits
{
    /// <summary>Whether the mode is to be set in a settings file, and not in the program.</summary>
    public static bool SaysMode(FindingReport report, Remedy remedy) =>
        report.FileModes.Count > 0 && remedy.ChangesMode && Word(report.Notation, remedy) is not null;

    /// <summary>What a remedy changes in settings files.</summary>
    public static IEnumerable<(Location Place, Func<string, string?> Change)> Of(FindingReport report, Remedy remedy)
    {
        if (SaysMode(report, remedy))
        {
            foreach (var place in report.FileModes)
            {
                yield return (place, Word(report.Notation, remedy)!);
            }
        }

        if (remedy.Host is { } host)
        {
            foreach (var place in report.FileHosts)
            {
                yield return (place, _ => host);
            }
        }

        if (remedy.User is { } user)
        {
            foreach (var place in report.FileUsers)
            {
                yield return (place, _ => user);
            }
        }

        if (remedy.Port is { } port && report.Notation != ModeNotation.Uri)
        {
            foreach (var place in report.FilePorts)
            {
                yield return (place, _ => port.ToString(CultureInfo.InvariantCulture));
            }
        }
    }

    /// <summary>The keys that a remedy changes in settings files, with their files: "Smtp:Port in appsettings.json".</summary>
    public static async Task<IReadOnlyList<string>> KeysAsync(
        Project project, FindingReport report, Remedy remedy, CancellationToken cancellation)
    {
        var keys = new List<string>();
        foreach (var (place, change) in Of(report, remedy))
        {
            if (project.AdditionalDocuments.FirstOrDefault(document => document.FilePath == place.GetLineSpan().Path) is { } document)
            {
                var text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
                if (SettingsReader.Read(document.FilePath!, text.ToString())?.Scalars.FirstOrDefault(
                    scalar => scalar.ValueRange.Start == place.SourceSpan.Start) is { } scalar && change(scalar.Value) != scalar.Value)
                {
                    keys.Add($"{scalar.Key} in {document.Name}");
                }
            }
        }

        return keys;
    }

    /// <summary>Makes changes. Two that meet in one value are made once.</summary>
    /// <returns>The files' new texts; <see langword="null"/> if one of the changes cannot be made.</returns>
    public static async Task<IReadOnlyList<(DocumentId File, SourceText Text)>?> ApplyAsync(
        Project project,
        IEnumerable<(Location Place, Func<string, string?> Change)> changes,
        CancellationToken cancellation)
    {
        var texts = new List<(DocumentId, SourceText)>();
        foreach (var file in changes.GroupBy(change => change.Place.GetLineSpan().Path))
        {
            if (project.AdditionalDocuments.FirstOrDefault(document => document.FilePath == file.Key) is not { } document)
            {
                return null;
            }

            var text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
            var settings = SettingsReader.Read(file.Key, text.ToString());
            var edits = new List<TextChange>();
            foreach (var (place, change) in file.GroupBy(change => change.Place.SourceSpan).Select(same => same.First()))
            {
                // The finding may be older than the text.
                if (settings?.Scalars.FirstOrDefault(
                    scalar => scalar.ValueRange == new TextRange(place.SourceSpan.Start, place.SourceSpan.Length)) is not { } scalar
                    || change(scalar.Value) is not { } value
                    || SettingsEdit.Replace(settings, scalar, value) is not { } edit)
                {
                    return null;
                }

                edits.Add(new(new(edit.Range.Start, edit.Range.Length), edit.NewText));
            }

            texts.Add((document.Id, text.WithChanges(edits.OrderBy(edit => edit.Span.Start))));
        }

        return texts;
    }

    /// <summary>How a file says the remedy's mode to a reader of that notation; <see langword="null"/> if it cannot.</summary>
    private static Func<string, string?>? Word(ModeNotation notation, Remedy remedy) => (notation, remedy.Mode) switch
    {
        (ModeNotation.EnableSsl, _) => _ => remedy.Mode is null ? "false" : "true",
        (ModeNotation.UseSsl, TransportMode.SslOnConnect) => _ => "true",
        (ModeNotation.SecureSocketOptions, { } mode and not TransportMode.Auto) => _ => mode.ToString(),
        (ModeNotation.Uri, { } mode and not TransportMode.Auto) => address => MailUri.Rewrite(address, remedy.Port, mode),
        _ => null,
    };
}
