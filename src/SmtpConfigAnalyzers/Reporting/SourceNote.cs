using SmtpConfigAnalyzers.Files.Disclosure;
using SmtpConfigAnalyzers.Files.Reading;
using SmtpConfigAnalyzers.Model;
using SmtpConfigAnalyzers.Policy;
using SmtpConfigAnalyzers.Values;

namespace SmtpConfigAnalyzers.Reporting;

/// <summary>The end of a message whose finding rests on what stands elsewhere: which file and line say what.</summary>
internal static class SourceNote
{
    /// <summary>Where the port and the mode of a connection are said.</summary>
    /// <returns>A sentence with a blank before it; empty if the connection says them itself.</returns>
    public static string Of(Finding finding) => Sentence(SourcesOf(finding));

    /// <summary>Where a fact's value is said.</summary>
    /// <inheritdoc cref="Of(Finding)"/>
    public static string Of(MailFact fact) => Sentence(fact.Source is null ? [] : [fact.Source]);

    /// <summary>Where that is said what a finding's rule judges, each place once.</summary>
    public static IReadOnlyList<Place> SourcesOf(Finding finding) =>
        [.. finding.Connection.Possibilities.SelectMany(finding.Rule.Sources).OfType<Place>().Distinct()];

    private static string Sentence(IReadOnlyList<Place> sources) => sources.Count == 0 ? "" : $" {string.Join(", ", sources.Select(Said).Select(Quotation.Of))}.";

    private static string Said(Place source)
    {
        switch (source)
        {
            case FilePlace { Setting: { Document: var document, Scalar: var scalar } }:
                var line = new LineMap(document.Text).PositionOf(scalar.ValueRange.Start).Line + 1;
                return $"'{NameOf(document.File)}' line {line} sets {(scalar.Value.Contains("://") ? "the address" : Quotation.OfMode(scalar.Value))}";
            case SourcePlace { Syntax: var syntax }:
                return $"'{NameOf(syntax.SyntaxTree.FilePath)}' line {syntax.GetLocation().GetLineSpan().StartLinePosition.Line + 1} sets {(syntax.ToString() is var text && text.Contains('"') ? Quotation.OfMode(text.Trim('"')) : text)}";
            default:
                throw new ArgumentOutOfRangeException(nameof(source));
        }
    }

    private static string NameOf(string path) => path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);
}
