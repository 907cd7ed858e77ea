using System.Globalization;
using System.Text.RegularExpressions;
using SmtpConfigAnalyzers.Policy;
using SmtpConfigAnalyzers.Providers;
using SmtpConfigAnalyzers.Rules;
using SmtpConfigAnalyzers.Rules.Transport;

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
        ['5'] = "Files",
    };

    // A rule's class is its sentence, and the sentence says what to do.
    private static readonly string[] Verbs = ["Check", "DoNot", "Encrypt", "Keep", "Plan", "Prefer", "Remove", "Update", "Use"];

    public static TheoryData<string> RuleIds => RulePagesTests.RuleIds;

    public static TheoryData<string> ConnectionIds => [.. RuleCatalog.Connections.Select(rule => rule.Id)];

    public static TheoryData<string> FactIds => [.. RuleCatalog.Facts.Select(rule => rule.Id)];

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
        Assert.Equal(
            RuleCatalog.All.Select(rule => rule.Id).Distinct().Order(StringComparer.Ordinal), RuleCatalog.All.Select(rule => rule.Id));
    }

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void Id_IsInItsBand(string id)
    {
        Assert.Matches("^SMTP[1-5][0-9]{3}$", id);
        Assert.Equal($"SmtpConfigAnalyzers.Rules.{Bands[id[4]]}", RulePage.RuleOf(id).GetType().Namespace);
    }

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void Name_IsASentenceThatSaysWhatToDo(string id)
    {
        var name = RulePage.RuleOf(id).Name;

        Assert.Matches(ThreeWordsOrMore(), name);
        Assert.Contains(Verbs, verb => name.StartsWith(verb, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void Title_IsOnePlainLineWithoutAPeriod(string id)
    {
        Assert.Matches(@"^[A-Z0-9][^{}\r\n]*[^.\s]$", RulePage.RuleOf(id).Title);
    }

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void Message_IsShortAndEndsWithAPeriod(string id)
    {
        var message = RulePage.RuleOf(id).Message;

        Assert.EndsWith(".", message);
        Assert.InRange(Placeholder().Replace(message, "").Length, 1, LongestMessage);
    }

    [Theory]
    [MemberData(nameof(ConnectionIds))]
    public void Arguments_FillTheMessage_OnEveryChannelThatBreaksTheRule(string id)
    {
        var rule = ConnectionRuleOf(id);
        var channels = SampleChannels.BrokenFor(rule);
        var placeholders = Placeholder().Matches(rule.Message)
            .Select(match => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture));

        Assert.NotEmpty(channels);
        Assert.All(channels, channel =>
        {
            string[] arguments = [.. rule.Arguments(channel).Select(argument => argument.ToString())];
            Assert.Equal(Enumerable.Range(0, arguments.Length), placeholders.Distinct().Order());
            Assert.DoesNotContain(arguments, string.IsNullOrWhiteSpace);
            Assert.Matches(Sentence(), string.Format(CultureInfo.InvariantCulture, rule.Message, arguments));
        });
    }

    // A fact may be about a password: nothing of it may be shown.
    [Theory]
    [MemberData(nameof(FactIds))]
    public void ArgumentsOfAFact_FillTheMessage_AndAreNoSecret(string id)
    {
        var rule = RuleCatalog.Facts.Single(rule => rule.Id == id);
        var facts = SampleFacts.All.Where(fact => rule.IsBrokenBy(fact, HostClass.Public)).ToList();
        var placeholders = Placeholder().Matches(rule.Message)
            .Select(match => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture));

        Assert.NotEmpty(facts);
        Assert.All(facts, fact =>
        {
            string[] arguments = [.. rule.Arguments(fact).Select(argument => argument.ToString())];
            var message = string.Format(CultureInfo.InvariantCulture, rule.Message, arguments);
            Assert.Equal(Enumerable.Range(0, arguments.Length), placeholders.Distinct().Order());
            Assert.DoesNotContain(arguments, string.IsNullOrWhiteSpace);
            Assert.Matches(Sentence(), message);
            Assert.DoesNotContain(SampleFacts.Secret, message);
        });
    }

    [Theory]
    [MemberData(nameof(FactIds))]
    public void RuleAboutAFact_IsAboutOneKind(string id)
    {
        var rule = RuleCatalog.Facts.Single(rule => rule.Id == id);

        Assert.Single(SampleFacts.All.Where(fact => rule.IsBrokenBy(fact, HostClass.Public)).Select(fact => fact.GetType()).Distinct());
    }

    [Fact]
    public void NoFact_BreaksTwoRules()
    {
        Assert.All(SampleFacts.All, fact => Assert.InRange(RuleCatalog.Facts.Count(rule => rule.IsBrokenBy(fact, HostClass.Public)), 0, 1));
    }

    [Theory]
    [MemberData(nameof(ConnectionIds))]
    public void Remedy_HealsTheChannel(string id)
    {
        var rule = ConnectionRuleOf(id);

        // A host that is another server's is a cause of its own, which only its own rule fixes.
        Assert.All(SampleChannels.BrokenFor(rule).Where(channel => rule is CheckTheHost || MistakenHost.Find(channel.Host) is null),
            channel =>
            Assert.All(Completed(rule.Remedies(channel), channel), remedy =>
                Assert.False(IsWrong(SampleChannels.JudgeAfter(remedy, channel, rule), remedy))));

        // Another host may need another port or mode, which the policy adds.
        static IEnumerable<Remedy> Completed(IEnumerable<Remedy> remedies, Channel channel) =>
            remedies.All(remedy => remedy.Host is null) ? remedies
            : SmtpPolicy.Judge(channel.Connection, RuleCatalog.Transport, channel.Options)?.Remedies ?? [];

        // Another host may leave something to look at: a relay needs no TLS, and is not given any with its name.
        static bool IsWrong(Finding? after, Remedy remedy) =>
            after is not null && !(remedy.Host is not null && after.Rule.Severity == RuleSeverity.Info);
    }

    // The compiler skips an analyzer whose rules are all Info: a warning next to them would make it run for nothing.
    // Next to them, one reports whatever is written in Razor.
    [Fact]
    public void EveryRule_HasOneAnalyzer_AmongRulesThatAreAsLoud()
    {
        var supported = SnippetRunner.Analyzers.OfType<MailAnalyzer>().Where(analyzer => analyzer is not SmtpRazorAnalyzer)
            .Select(analyzer => analyzer.SupportedDiagnostics.Select(descriptor => descriptor.Id).ToList()).ToList();

        Assert.Equal(RuleCatalog.All.Select(rule => rule.Id), supported.SelectMany(ids => ids).Order(StringComparer.Ordinal));
        Assert.All(supported, ids => Assert.Single(ids.Select(id => RulePage.RuleOf(id).Severity == RuleSeverity.Warning).Distinct()));
    }

    // A file's own options may make any rule louder, of which the compiler knows nothing when it skips analyzers.
    [Fact]
    public void EveryRule_IsTheFileAnalyzersToo()
    {
        var supported = new SettingsFileAnalyzer().SupportedDiagnostics.Select(descriptor => descriptor.Id);

        Assert.Equal(RuleCatalog.All.Select(rule => rule.Id).Append("SMTPLINT002"), supported);
    }

    [Fact]
    public void EveryFixableId_IsARules()
    {
        Assert.Empty(SnippetRunner.Fixes.SelectMany(fix => fix.FixableDiagnosticIds).Except(RuleCatalog.All.Select(rule => rule.Id)));
    }

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void File_IsNamedLikeTheRule_AndShort(string id)
    {
        var file = Repository.PathOf($"src/SmtpConfigAnalyzers.Core/Rules/{Bands[id[4]]}/{RulePage.RuleOf(id).Name}.cs");

        Assert.InRange(File.ReadLines(file).Count(), 1, LongestFile);
    }

    private static ConnectionRule ConnectionRuleOf(string id) => RuleCatalog.Connections.Single(rule => rule.Id == id);

    [GeneratedRegex(@"^[""'A-Za-z0-9].*[^.\s]\.$")]
    private static partial Regex Sentence();

    [GeneratedRegex(@"\{([0-9]+)\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex("^([A-Z][a-z]*[0-9]*){3,}$")]
    private static partial Regex ThreeWordsOrMore();
}
