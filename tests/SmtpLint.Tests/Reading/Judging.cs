using SmtpLint.Read;
using SmtpConfigAnalyzers.Files.Judging;
using SmtpConfigAnalyzers.Files.Reading;
using SmtpConfigAnalyzers.Policy;
using SmtpConfigAnalyzers.Products;
using SmtpConfigAnalyzers.Rules;

namespace SmtpLint.Tests.Reading;

/// <summary>Reads and judges a file as the tool does.</summary>
internal static class Judging
{
    private static readonly SettingsRules Rules = new(RuleCatalog.Transport, RuleCatalog.SignIn, RuleCatalog.Facts, PolicyOptions.Default);

    public static IReadOnlyList<SettingsFinding> Judge(string file, string text) =>
        new SettingsFiles(ContainerReader.Read(file, text)).Judge(_ => Rules, ProjectFacts.Unknown);

    /// <summary>The rules that report, without that of stored passwords, which is about nearly every example.</summary>
    public static string Transport(string file, string text) =>
        string.Join(" ", Judge(file, text).Select(finding => finding.Rule.Id).Where(id => id != "SMTP2002"));

    /// <summary>Keys and values of each document, as in <c>Smtp:Port=587</c>; a value that is not known is a question mark.</summary>
    public static string[][] Pairs(string file, string text) =>
        [.. ContainerReader.Read(file, text)
            .Select(document =>
                document.Scalars.Select(scalar => scalar.Key + "=" + (scalar.Kind == ScalarKind.Unknown ? "?" : scalar.Value)).ToArray())];

    /// <summary>The pieces of text that keys and values are read from, of all documents.</summary>
    public static string[] Written(string file, string text) =>
        [.. ContainerReader.Read(file, text)
            .SelectMany(document =>
                document.Scalars, (document, scalar) => document.Piece(scalar.KeyRange) + "|" + document.Piece(scalar.ValueRange))];

    public static string Piece(this SettingsDocument document, TextRange range) => document.Text.Substring(range.Start, range.Length);
}
