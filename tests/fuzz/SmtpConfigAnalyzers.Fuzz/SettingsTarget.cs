using System.Text;
using SmtpConfigAnalyzers.Baselines;
using SmtpConfigAnalyzers.Files.Judging;
using SmtpConfigAnalyzers.Files.Reading;
using SmtpConfigAnalyzers.Files.Suppression;
using SmtpConfigAnalyzers.Policy;
using SmtpConfigAnalyzers.Products;
using SmtpConfigAnalyzers.Rules;

namespace SmtpConfigAnalyzers.Fuzz;

/// <summary>Everything that is done with a settings file in a compiler's process, on any bytes. Whatever is wrong is thrown.</summary>
internal static class SettingsTarget
{
    private static readonly string[] s_names =
        ["appsettings.json", "web.config", ".env", "mail.ini", "smtplint.baseline.json", "nlog.config"];

    private static readonly SettingsRules s_rules =
        new(RuleCatalog.Transport, RuleCatalog.SignIn, RuleCatalog.Facts, PolicyOptions.Default);

    private static readonly ProjectFacts s_project = new(
        [new("MailKit", new Version(4, 18)), new("Serilog.Sinks.Email", new Version(4, 0)), new("System.Runtime", new Version(10, 0))],
        FrameworkFamily.Modern);

    /// <summary>How many kinds of files there are; the first byte chooses one.</summary>
    public static int Kinds => s_names.Length;

    /// <summary>Reads, judges and fixes a file.</summary>
    /// <param name="bytes">The kind of file, and its text in UTF-8, which may be malformed.</param>
    /// <returns>How many findings it has.</returns>
    public static int Run(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length == 0)
        {
            return 0;
        }

        var name = s_names[bytes[0] % s_names.Length];
        var text = Encoding.UTF8.GetString(bytes[1..]);
        var document = SettingsReader.Read(name, text)!;
        foreach (var scalar in document.Scalars)
        {
            Demand(scalar.KeyRange.End <= text.Length && scalar.ValueRange.End <= text.Length, "A range leaves the text.");
            Demand(SettingsText.Decode(document, scalar) == scalar.Value, "A value is not what is in its range.");
        }

        Demand(document.Error is null || document.Error.Range.End <= text.Length, "An error's range leaves the text.");
        if (Baseline.Is(name))
        {
            var baseline = Baseline.Read(name, text, new DateTime(2026, 5, 31, 0, 0, 0, DateTimeKind.Utc));
            Demand(baseline.Problems.All(problem => problem.Range.End <= text.Length), "A problem's range leaves the text.");
            return baseline.Entries.Count;
        }

        var suppressions = new SuppressionList(document);
        var files = new SettingsFiles([document]);
        var count = 0;
        foreach (var project in new[] { s_project, ProjectFacts.Unknown })
        {
            foreach (var finding in files.Judge(name, _ => s_rules, project))
            {
                count++;
                Demand(finding.Place.Range.End <= text.Length, "A finding's place leaves the text.");
                Demand(finding.Message.Length > 0
                    && new Fingerprints().Next(finding, document).Length > 0, "A finding has no message or fingerprint.");
                suppressions.Silences(finding.Rule.Id, finding.Place.Range.Start);
                foreach (var (_, edit) in finding.Remedies.SelectMany(remedy => remedy.Edits))
                {
                    Demand(edit.ApplyTo(document).Error?.Reason == document.Error?.Reason, "A remedy breaks the file.");
                }
            }
        }

        return count;
    }

    private static void Demand(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new InvalidOperationException(otherwise);
        }
    }
}
