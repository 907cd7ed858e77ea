using SmtpLint.Doors.Printing;
using System.Text.Json;
using SmtpConfigAnalyzers.Files.Reading;
using SmtpLint.Findings;

namespace SmtpLint.Report;

/// <summary>The part of a SARIF log that says what was found.</summary>
internal sealed class SarifResults(Utf8JsonWriter json, LintResult result, Func<string, string?> readText)
{
    /// <summary>
    /// The name of the fingerprint. Its value is the one of the build's diagnostics, which the compiler's log shows as
    /// <c>properties.customProperties.fingerprint</c>.
    /// </summary>
    public const string FingerprintName = "smtplint/v1";

    private readonly SecretMask _mask = new(result, readText);
    private readonly Dictionary<string, LineMap?> _lines = [];

    /// <summary>Writes the run's member <c>results</c>.</summary>
    public void Write() => json.WriteArray("results", result.Findings, finding => json.WriteObject(() => Write(finding)));

    private void Write(LintFinding finding)
    {
        json.WriteString("ruleId", finding.Rule.Id);
        json.WriteNumber("ruleIndex", SarifRules.IndexOf(finding.Rule));
        json.WriteString("level", SarifRules.LevelOf(finding.Level));
        json.WriteMessage("message", finding.Message);
        json.WriteArray("locations", [finding.Place], place => json.WriteObject(() => WritePlace(place)));
        if (finding.Related.Count > 0)
        {
            json.WriteArray("relatedLocations", finding.Related.Select((related, index) => (related, index)), item => json.WriteObject(() =>
            {
                json.WriteNumber("id", item.index + 1);
                WritePlace(item.related.Place);
                json.WriteMessage("message", item.related.Message.ToString());
            }));
        }

        json.WriteObject("partialFingerprints", () => json.WriteString(FingerprintName, finding.Fingerprint));
        if (finding.Remedies.Where(CanBeShown).ToList() is { Count: > 0 } remedies)
        {
            json.WriteArray("fixes", remedies, remedy => json.WriteObject(() => WriteFix(remedy)));
        }

        if (finding.IsInBaseline)
        {
            json.WriteArray("suppressions", ["external"], kind => json.WriteObject(() =>
            {
                json.WriteString("kind", kind);
                json.WriteString("justification", "The finding is in the baseline.");
            }));
        }

        if (finding.Environments.Count > 0)
        {
            json.WriteObject("properties", () => json.WriteArray("environments", finding.Environments));
        }
    }

    private void WritePlace(TextPlace place) => json.WriteObject("physicalLocation", () =>
    {
        json.WriteFile(place.File);
        json.WriteObject("region", () => WriteRegion(place.Start, place.End));
    });

    private void WriteRegion(TextPosition start, TextPosition end)
    {
        json.WriteNumber("startLine", start.Line + 1);
        json.WriteNumber("startColumn", start.Column + 1);
        json.WriteNumber("endLine", end.Line + 1);
        json.WriteNumber("endColumn", end.Column + 1);
    }

    /// <summary>
    /// A fix whose text holds a secret is left out: with the secret it would leak, and with a mask it would write the mask.
    /// </summary>
    private bool CanBeShown(LintRemedy remedy) =>
        remedy.Edits.Count > 0
            && remedy.Edits.All(change => LinesOf(change.File) is not null && !_mask.IsIn(change.File, change.Edit.NewText));

    private void WriteFix(LintRemedy remedy)
    {
        json.WriteMessage("description", remedy.Title.ToString());
        json.WriteArray(
            "artifactChanges", remedy.Edits.GroupBy(change => change.File, change => change.Edit), file => json.WriteObject(() =>
        {
            json.WriteFile(file.Key);
            json.WriteArray("replacements", file.OrderBy(edit => edit.Range.Start), edit => json.WriteObject(() =>
            {
                var lines = LinesOf(file.Key)!;
                json.WriteObject("deletedRegion", () => WriteRegion(lines.PositionOf(edit.Range.Start), lines.PositionOf(edit.Range.End)));
                if (edit.NewText.Length > 0)
                {
                    json.WriteObject("insertedContent", () => json.WriteString("text", edit.NewText));
                }
            }));
        }));
    }

    private LineMap? LinesOf(string file)
    {
        if (!_lines.TryGetValue(file, out var lines))
        {
            _lines[file] = lines = readText(file) is { } text ? new LineMap(text) : null;
        }

        return lines;
    }
}
