using System.Globalization;
using System.Text.RegularExpressions;
using SmtpConfigAnalyzers.Policy;
using SmtpConfigAnalyzers.Rules;

namespace SmtpConfigAnalyzers.Docs.Tests;

/// <summary>The habits of the catalogue: identity, names and messages.</summary>
public sealed partial class CatalogTests
{
    private const int LongestMessage = 160;
    private const int LongestFile = 45;

    private static readonly Dictionary<char, string> Bands = new()
    {
        ['1'] = "Transport",
        ['2'] = "Credentials",
        ['3'] = "Certificates",
        ['4'] = "Providers",
        ['5'] = "Configuration",
    };

    // A rule's class is its sentence, and the sentence tells what to do.
    private static readonly string[] Verbs = ["DoNot", "Encrypt", "Keep", "Prefer", "Remove", "Update", "Use"];

    public static TheoryData<string> RuleIds => RulePagesTests.RuleIds;

    [Fact]
    public void Catalogue_HoldsEveryRuleClassOnce()
    {
        var classes = typeof(RuleCatalog).Assembly.GetTypes().Where(type => typeof(Rule).IsAssignableFrom(type) && !type.IsAbstract);

        Assert.Equal(
            classes.Select(type => type.Name).Order(StringComparer.Ordinal),
            RuleCatalog.All.Select(rule => rule.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Ids_AreUniqueAndInOrder()
    {
        Assert.Equal(RuleCatalog.All.Select(rule => rule.Id).Distinct().Order(StringComparer.Ordinal), RuleCatalog.All.Select(rule => rule.Id));
    }

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void Id_IsInItsBand(string id)
    {
        Assert.Matches("^SMTP[1-5][0-9]{3}$", id);
        Assert.Equal($"SmtpConfigAnalyzers.Rules.{Bands[id[4]]}", SampleChannels.Rule(id).GetType().Namespace);
    }

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void Name_IsASentenceThatSaysWhatToDo(string id)
    {
        var name = SampleChannels.Rule(id).Name;

        Assert.Matches(ThreeWordsOrMore(), name);
        Assert.Contains(Verbs, verb => name.StartsWith(verb, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void Title_IsOnePlainLineWithoutAPeriod(string id)
    {
        Assert.Matches(@"^[A-Z0-9][^{}\r\n]*[^.\s]$", SampleChannels.Rule(id).Title);
    }

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void Message_IsShortAndEndsWithAPeriod(string id)
    {
        var message = SampleChannels.Rule(id).Message;

        Assert.EndsWith(".", message);
        Assert.InRange(Placeholder().Replace(message, "").Length, 1, LongestMessage);
    }

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void Arguments_FillTheMessage_OnEveryChannelThatBreaksTheRule(string id)
    {
        var rule = SampleChannels.Rule(id);
        var channels = SampleChannels.BrokenFor(rule);
        var placeholders = Placeholder().Matches(rule.Message).Select(match => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture));

        Assert.NotEmpty(channels);
        Assert.All(channels, channel =>
        {
            var arguments = rule.Arguments(channel);
            Assert.Equal(Enumerable.Range(0, arguments.Length), placeholders.Distinct().Order());
            Assert.DoesNotContain(arguments, string.IsNullOrWhiteSpace);
            Assert.Matches(@"^[A-Za-z0-9].*[^.\s]\.$", string.Format(CultureInfo.InvariantCulture, rule.Message, arguments));
        });
    }

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void Remedy_HealsTheChannel(string id)
    {
        var rule = SampleChannels.Rule(id);

        Assert.All(SampleChannels.BrokenFor(rule), channel =>
            Assert.All(rule.Remedies(channel), remedy => Assert.Null(SampleChannels.JudgeAfter(remedy, channel)?.Rule.Id)));
    }

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void File_IsNamedLikeTheRule_AndShort(string id)
    {
        var file = Repository.PathOf($"src/SmtpConfigAnalyzers.Core/Rules/{Bands[id[4]]}/{SampleChannels.Rule(id).Name}.cs");

        Assert.InRange(File.ReadLines(file).Count(), 1, LongestFile);
    }

    [GeneratedRegex(@"\{([0-9]+)\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex("^([A-Z][a-z]*[0-9]*){3,}$")]
    private static partial Regex ThreeWordsOrMore();
}
