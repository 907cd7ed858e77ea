using Microsoft.CodeAnalysis;
using SmtpConfigAnalyzers.Files.Disclosure;
using SmtpConfigAnalyzers.Files.Layers;
using SmtpConfigAnalyzers.Files.Reading;
using SmtpConfigAnalyzers.Languages;
using SmtpConfigAnalyzers.Model;
using SmtpConfigAnalyzers.Policy;
using SmtpConfigAnalyzers.Values;

namespace SmtpConfigAnalyzers.Reporting;

/// <summary>The end of a message whose finding rests on what is elsewhere: which key or default says what, and where.</summary>
internal static class SourceNote
{
    /// <summary>Where host, port and mode of a connection are said, and what else is to be known of it.</summary>
    /// <returns>Sentences with a blank before each; empty if the connection says all of it itself.</returns>
    public static Phrase Of(Finding finding) =>
        $"{Sentence([.. finding.SaidElsewhere.GroupBy(said => said.Place)
            .Select(same => Said(same.First().Role, same.Key, same.First().IsDefault))])}{finding.Exception}";

    /// <summary>Where a fact's value is said.</summary>
    /// <returns>A sentence with a blank before it; empty if it is said where the fact is.</returns>
    public static Phrase Of(MailFact fact) => fact switch
    {
        { Source: not FilePlace } => $"",
        StoredPasswordFact { Source: FilePlace { Setting: var setting } } => // never what it is
            $" It is read from {Quotation.Of((Phrase)$"{KeyOf(setting)}, {LineOf(setting)}")}.",
        { Source: FilePlace { Setting: var setting } } =>
            $" {Quotation.Of((Phrase)$"{KeyOf(setting)} is {ValueOf(setting)}, {LineOf(setting)}")}.",
    };

    private static Phrase Sentence(IReadOnlyList<Phrase> sources) => sources.Count == 0 ? (Phrase)$""
        : $" {Quotation.Of(Phrase.Join("; ", sources)).With(text => char.ToUpperInvariant(text[0]) + text.Substring(1))}.";

    private static Phrase Said(string role, Place source, bool isDefault) => source switch
    {
        FilePlace { Setting: var setting } when IsAddress(setting) =>
            $"{ValueOf(setting, role)} from {KeyOf(setting)}, {LineOf(setting)}",
        FilePlace { Setting: var setting } =>
            $"{new Phrase(role)} {ValueOf(setting, role)} from {KeyOf(setting)}, {LineOf(setting)}",
        SourcePlace { Syntax: var syntax, Member: var member } =>
            $"{Said(role, Shown(TextOf(syntax, member).Trim('"'), role), member, isDefault)}, "
            + $"{LineOf(syntax.GetLocation().GetMappedLineSpan())}",
        _ => throw new ArgumentOutOfRangeException(nameof(source)),
    };

    private static Phrase Said(string role, string value, ISymbol? member, bool isDefault) => (member, isDefault) switch
    {
        (null, false) => $"{new Phrase(role)} {value}",
        (null, true) => $"{new Phrase(role)} {value} by default",
        (_, false) => $"{new Phrase(role)} {value} from {member.ContainingType?.Name}.{member.Name}",
        (_, true) => $"{new Phrase(role)} {value} by default of {member.ContainingType?.Name}.{member.Name}",
    };

    // The whole key, not just its last part, as code asks for it.
    private static string KeyOf(EffectiveSetting setting) =>
        setting.Document.Format == SettingsFormat.Json ? setting.Scalar.Key : setting.WrittenKey;

    private static Phrase ValueOf(EffectiveSetting setting, string role = "") =>
        IsAddress(setting) ? $"the address" : (Phrase)$"{Shown(setting.Scalar.Value, role)}";

    private static bool IsAddress(EffectiveSetting setting) => setting.Scalar.Value.Contains("://");

    // A parameter is declared with its type and name.
    private static string TextOf(SyntaxNode syntax, ISymbol? member) =>
        syntax.ToString() is var text && member is IParameterSymbol ? text.Substring(text.LastIndexOf('=') + 1).Trim() : text;

    // The message names the host, too.
    private static string Shown(string value, string role) => role == "host" ? value : Quotation.OfMode(value);

    private static Phrase LineOf(EffectiveSetting setting) =>
        $"{NameOf(setting.Document.File)} line {new LineMap(setting.Document.Text).PositionOf(setting.Scalar.ValueRange.Start).Line + 1}";

    private static string NameOf(string path) => path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);

    private static Phrase LineOf(FileLinePositionSpan place) => $"{NameOf(place.Path)} line {place.StartLinePosition.Line + 1}";
}
