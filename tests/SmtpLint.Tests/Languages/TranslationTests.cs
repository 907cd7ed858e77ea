using System.Globalization;
using System.Text.RegularExpressions;
using SmtpConfigAnalyzers.Languages;
using SmtpConfigAnalyzers.Rules;

namespace SmtpLint.Tests.Languages;

/// <summary>A table of translations has every rule and every piece of a message, quotes what the English text quotes, and nothing else.</summary>
public sealed partial class TranslationTests
{
    private static readonly IReadOnlyList<string> RuleTexts = [.. RuleCatalog.All.SelectMany(rule => new[] { rule.Title, rule.Message })];

    public static TheoryData<string> Languages => [.. Translations.Languages];

    [Theory]
    [MemberData(nameof(Languages))]
    public void EveryRule_IsTranslated(string language) =>
        Assert.All(RuleTexts, text => Assert.Contains(text, Translations.TableOf(language)));

    [Theory]
    [MemberData(nameof(Languages))]
    public void EveryPhrase_IsTranslated(string language) =>
        Assert.All(Phrases.Formats.Where(HasWords), format => Assert.Contains(format, Translations.TableOf(language)));

    [Theory]
    [MemberData(nameof(Languages))]
    public void NoTranslation_IsLeftOver(string language) =>
        Assert.All(
            Translations.TableOf(language).Keys,
            text => Assert.True(RuleTexts.Contains(text) || Phrases.Formats.Contains(text) || Phrases.Literals.Contains(text), text));

    [Theory]
    [MemberData(nameof(Languages))]
    public void Translation_QuotesWhatTheEnglishTextQuotes(string language) =>
        Assert.All(Translations.TableOf(language), entry => Assert.Equal(Holes(entry.Key), Holes(entry.Value)));

    // A hole in quotes is a text of the checkout; the quotes keep it apart from the sentence. Sentences end as they do in English.
    [Theory]
    [MemberData(nameof(Languages))]
    public void Translation_HasTheQuotesAndTheEndOfTheEnglishText(string language) =>
        Assert.All(Translations.TableOf(language), entry =>
        {
            Assert.Equal(entry.Key.Count(letter => letter == '\'') / 2, entry.Value.Count(letter => letter == '\'') / 2);
            Assert.Equal(entry.Key.EndsWith('.'), entry.Value.EndsWith('.'));
            Assert.Equal(entry.Key.StartsWith(' '), entry.Value.StartsWith(' '));
        });

    [Theory]
    [InlineData("id")]
    [InlineData("id-ID")]
    public void TextWithoutTranslation_IsEnglish(string culture) =>
        Assert.Equal(
            "Not translated, not even where TLS tidak diwajibkan.",
            new Phrase("Not translated, not even where {0}.", new Phrase("TLS is not required"))
                .ToString(null, CultureInfo.GetCultureInfo(culture)));

    [Theory]
    [InlineData("", "TLS is off")]
    [InlineData("en-GB", "TLS is off")]
    [InlineData("fr", "TLS is off")]
    [InlineData("id", "TLS nonaktif")]
    [InlineData("id-ID", "TLS nonaktif")]
    public void Language_IsTheCultures(string culture, string expected) =>
        Assert.Equal(expected, ((Phrase)$"TLS is off").ToString(null, CultureInfo.GetCultureInfo(culture)));

    [Fact]
    public void BracesOfTheEnglishText_AreText() =>
        Assert.Equal("{0} 1 {", ((Phrase)$"{{0}} {1} {{").ToString());

    private static bool HasWords(string format) => Word().IsMatch(Hole().Replace(format, ""));

    private static IEnumerable<string> Holes(string format) => Hole().Matches(format).Select(match => match.Value).Order();

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Hole();

    [GeneratedRegex(@"\p{L}")]
    private static partial Regex Word();
}
