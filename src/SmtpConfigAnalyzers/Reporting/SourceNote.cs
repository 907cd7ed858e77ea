using Microsoft.CodeAnalysis;
using SmtpConfigAnalyzers.Files.Disclosure;
using SmtpConfigAnalyzers.Files.Layers;
using SmtpConfigAnalyzers.Files.Reading;
using SmtpConfigAnalyzers.Model;
using SmtpConfigAnalyzers.Policy;
using SmtpConfigAnalyzers.Values;

namespace SmtpConfigAnalyzers.Reporting;

/// <summary>The end of a message whose finding rests on what is elsewhere: which key or default says what, and where.</summary>
internal static class SourceNote
{
    /// <summary>Where host, port and mode of a connection are said, and what else is to be known of it.</summary>
    /// <returns>Sentences with a blank before each; empty if the connection says all of it itself.</returns>
    public static string Of(Finding finding) =>
        Sentence([.. finding.SaidElsewhere.GroupBy(said => said.Place)
            .Select(same => Said(same.First().Role, same.Key, same.First().IsDefault))]) + finding.Exception;

    /// <summary>Where a fact's value is said.</summary>
    /// <returns>A sentence with a blank before it; empty if it is said where the fact is.</returns>
    public static string Of(MailFact fact) => fact.Source is not FilePlace { Setting: var setting } ? ""
        : fact is StoredPasswordFact ? $" It is read from {Quotation.Of($"{KeyOf(setting)}, {LineOf(setting)}")}." // never what it is
        : $" {Quotation.Of($"{KeyOf(setting)} is {ValueOf(setting)}, {LineOf(setting)}")}.";

    private static string Sentence(IReadOnlyList<string> sources) => sources.Count == 0 ? ""
        : Quotation.Of(string.Join("; ", sources)) is var text ? $" {char.ToUpperInvariant(text[0])}{text.Substring(1)}." : "";

    private static string Said(string role, Place source, bool isDefault) => source switch
    {
        FilePlace { Setting: var setting } =>
            $"{(setting.Scalar.Value.Contains("://") ? "" : role + " ")}{ValueOf(setting, role)} from {KeyOf(setting)}, {LineOf(setting)}",
        SourcePlace { Syntax: var syntax, Member: var member } =>
            $"{role} {Shown(TextOf(syntax, member).Trim('"'), role)}{(isDefault ? " by default" : "")}"
            + $"{(member is null ? "" : $" {(isDefault ? "of" : "from")} {member.ContainingType?.Name}.{member.Name}")}"
            + $", {LineOf(syntax.GetLocation().GetMappedLineSpan())}",
        _ => throw new ArgumentOutOfRangeException(nameof(source)),
    };

    // The whole key, not just its last part, as code asks for it.
    private static string KeyOf(EffectiveSetting setting) =>
        setting.Document.Format == SettingsFormat.Json ? setting.Scalar.Key : setting.WrittenKey;

    private static string ValueOf(EffectiveSetting setting, string role = "") =>
        setting.Scalar.Value.Contains("://") ? "the address" : Shown(setting.Scalar.Value, role);

    // A parameter is declared with its type and name.
    private static string TextOf(SyntaxNode syntax, ISymbol? member) =>
        syntax.ToString() is var text && member is IParameterSymbol ? text.Substring(text.LastIndexOf('=') + 1).Trim() : text;

    // The message names the host, too.
    private static string Shown(string value, string role) => role == "host" ? value : Quotation.OfMode(value);

    private static string LineOf(EffectiveSetting setting) =>
        $"{NameOf(setting.Document.File)} line {new LineMap(setting.Document.Text).PositionOf(setting.Scalar.ValueRange.Start).Line + 1}";

    private static string NameOf(string path) => path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);

    private static string LineOf(FileLinePositionSpan place) => $"{NameOf(place.Path)} line {place.StartLinePosition.Line + 1}";
}
