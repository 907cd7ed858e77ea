using SmtpConfigAnalyzers.Model;
using SmtpConfigAnalyzers.Policy;
using SmtpConfigAnalyzers.Rules;

namespace SmtpConfigAnalyzers.Core.Tests;

public class SmtpPolicyTests
{
    private const string Public = "smtp.contoso.com";

    [Fact]
    public void Catalog_IsInTheOrderInWhichRulesSpeak() => Assert.Equal(
        ["SMTP1012", "SMTP1014", "SMTP1009", "SMTP4001", "SMTP1005", "SMTP1002", "SMTP1004", "SMTP4001", "SMTP1001", "SMTP1003", "SMTP1007", "SMTP1008",
            "SMTP1011", "SMTP1006", "SMTP1010", "SMTP1013", "SMTP1015"],
        RuleCatalog.Transport.Select(rule => rule.Id));

    // Each row removes the rule before from the row above: the next one in the order reports.
    [Theory]
    [InlineData(MailLibrary.MailKit, Public, 993, TransportMode.None, "SMTP1009 SMTP1007")]
    [InlineData(MailLibrary.SystemNetMail, Public, 465, TransportMode.None, "SMTP1005")]
    [InlineData(MailLibrary.MailKit, Public, 465, TransportMode.None, "SMTP1002")]
    [InlineData(MailLibrary.MailKit, Public, 25, TransportMode.SslOnConnect, "SMTP1004 SMTP1001")]
    [InlineData(MailLibrary.MailKit, Public, 25, TransportMode.None, "SMTP1001 SMTP1007")]
    [InlineData(MailLibrary.MailKit, Public, 25, TransportMode.Auto, "SMTP1001 SMTP1006")]
    [InlineData(MailLibrary.MailKit, Public, 587, TransportMode.None, "SMTP1003 SMTP1007")]
    [InlineData(MailLibrary.MailKit, Public, 587, TransportMode.Auto, "SMTP1006")]
    [InlineData(MailLibrary.MailKit, Public, 587, TransportMode.StartTls, "")]
    public void RulesTakenAwayOneByOne_TheNextReports(MailLibrary library, string host, int port, TransportMode mode, string expected)
    {
        var connection = Connections.Of(library, Connections.Settings(host, port, mode));
        var rules = RuleCatalog.Transport.Where(rule => Checked.Contains(rule.Id)).ToList();
        var spoken = new List<string>();
        while (SmtpPolicy.Judge(connection, rules, PolicyOptions.Default) is { } finding)
        {
            spoken.Add(finding.Rule.Id);
            rules.Remove((TransportRule)finding.Rule);
        }

        Assert.Equal(expected, string.Join(" ", spoken));
    }

    [Theory]
    [InlineData(587, TransportMode.None, 587, TransportMode.StartTls, null)]
    [InlineData(587, TransportMode.None, 587, TransportMode.Auto, "SMTP1006")]
    [InlineData(587, TransportMode.Auto, 587, TransportMode.None, "SMTP1006")]
    [InlineData(465, TransportMode.StartTls, 587, TransportMode.SslOnConnect, "SMTP1004")]
    [InlineData(25, TransportMode.None, 587, TransportMode.None, "SMTP1003")]
    [InlineData(993, TransportMode.None, 993, TransportMode.SslOnConnect, "SMTP1009")]
    public void TwoCombinations_AllMustBeWrongAndTheLastRuleReports(
        int port1, TransportMode mode1, int port2, TransportMode mode2, string? expected)
    {
        var connection =
            Connections.Of(MailLibrary.MailKit, Connections.Settings(Public, port1, mode1), Connections.Settings(Public, port2, mode2));
        Assert.Equal(expected, SmtpPolicy.Judge(connection, RuleCatalog.Transport, PolicyOptions.Default)?.Rule.Id);
    }

    [Fact]
    public void StrictReading_OneWrongCombinationIsEnough()
    {
        var connection =
            Connections.Of(
                MailLibrary.MailKit, Connections.Settings(Public, 587, TransportMode.None),
                Connections.Settings(Public, 587, TransportMode.StartTls));
        Assert.Null(SmtpPolicy.Judge(connection, RuleCatalog.Transport, PolicyOptions.Default));
        Assert.Equal(
            "SMTP1003", SmtpPolicy.Judge(connection, RuleCatalog.Transport, new PolicyOptions { ReportsUnknownValues = true })?.Rule.Id);
    }

    [Theory]
    [InlineData(587, TransportMode.None, "mode")]
    [InlineData(25, TransportMode.StartTls, "port")]
    [InlineData(null, TransportMode.StartTls, "connection")]
    [InlineData(587, null, "connection")]
    [InlineData(993, null, "port")]
    public void Finding_IsAtTheSmallestTrueThing(int? port, TransportMode? mode, string place)
    {
        var connection = Connections.Of(MailLibrary.MailKit, Connections.Settings(Public, port, mode));
        Assert.Equal(new Connections.NamedPlace(place), SmtpPolicy.Judge(connection, RuleCatalog.Transport, PolicyOptions.Default)?.Place);
    }

    [Theory]
    [InlineData(25, TransportMode.None, "SMTP1001")]
    [InlineData(2525, TransportMode.None, "SMTP1007")]
    [InlineData(2525, TransportMode.Auto, "SMTP1006")]
    public void UnknownHost_IsJudgedOnlyWithCredentials(int port, TransportMode mode, string expected)
    {
        var settings = Connections.Settings(null, port, mode);
        Assert.Equal(
            expected, SmtpPolicy.Judge(
                Connections.WithCredentials(MailLibrary.MailKit, settings), Warnings, PolicyOptions.Default)?.Rule.Id);
        Assert.Null(SmtpPolicy.Judge(Connections.Of(MailLibrary.MailKit, settings), Warnings, PolicyOptions.Default));
    }

    [Theory]
    [InlineData(25, TransportMode.None, null)]
    [InlineData(587, TransportMode.None, null)]
    [InlineData(587, TransportMode.Auto, null)]
    [InlineData(2525, TransportMode.None, null)]
    [InlineData(465, TransportMode.StartTls, "SMTP1002")]
    [InlineData(587, TransportMode.SslOnConnect, "SMTP1004")]
    [InlineData(993, TransportMode.SslOnConnect, "SMTP1009")]
    public void TrustedHost_KeepsWhatCannotWork(int port, TransportMode mode, string? expected)
    {
        var connection = Connections.WithCredentials(MailLibrary.MailKit, Connections.Settings(Public, port, mode));
        Assert.Equal(
            expected, SmtpPolicy.Judge(
                connection, RuleCatalog.Transport, new PolicyOptions { TrustedHosts = HostPattern.ParseList(Public) })?.Rule.Id);
    }

    [Theory]
    [InlineData(25, TransportMode.None, null)]
    [InlineData(465, TransportMode.StartTls, null)]
    [InlineData(587, TransportMode.SslOnConnect, null)]
    [InlineData(110, TransportMode.None, null)]
    [InlineData(65536, TransportMode.None, "SMTP1009")]
    [InlineData(-7, TransportMode.StartTls, "SMTP1009")]
    public void Loopback_KeepsOnlyPortsOutOfRange(int port, TransportMode mode, string? expected)
    {
        var connection = Connections.WithCredentials(MailLibrary.MailKit, Connections.Settings("localhost", port, mode));
        Assert.Equal(expected, SmtpPolicy.Judge(connection, RuleCatalog.Transport, PolicyOptions.Default)?.Rule.Id);
    }

    [Fact]
    public void Pickup_OnlyItsOwnRuleReports()
    {
        MailConnection Pickup(TransportMode mode) => Connections.WithCredentials(
            MailLibrary.SystemNetMail, Connections.Settings(Public, 465, mode, DeliveryMethod.SpecifiedPickupDirectory));

        Assert.Equal("SMTP1012", SmtpPolicy.Judge(Pickup(TransportMode.StartTls), RuleCatalog.Transport, PolicyOptions.Default)?.Rule.Id);
        Assert.Null(SmtpPolicy.Judge(Pickup(TransportMode.None), RuleCatalog.Transport, PolicyOptions.Default));
    }

    [Fact]
    public void Remedy_AnalysedAgainIsSilent()
    {
        foreach (var library in Enum.GetValues<MailLibrary>())
        {
            var modes = library == MailLibrary.SystemNetMail
                ? [TransportMode.None, TransportMode.StartTls]
                : Enum.GetValues<TransportMode>();
            foreach (var (port, mode) in from port in new[] { 25, 465, 587, 2525, 2587, 8025, 2465, 8465, 1234,
                0 } from mode in modes select (port, mode))
            {
                foreach (var host in (string?[])[Public, "relay", null])
                {
                    var judged =
                        SmtpPolicy.Judge(
                            Connections.WithCredentials(library, Connections.Settings(host, port, mode)), RuleCatalog.Transport,
                            PolicyOptions.Default);
                    foreach (var remedy in judged?.Remedies ?? [])
                    {
                        var cured = Connections.WithCredentials(library, Connections.Settings(host, remedy.Port ?? port, remedy.Mode));
                        Assert.True(
                            SmtpPolicy.Judge(cured, RuleCatalog.Transport, PolicyOptions.Default) is null,
                            $"{library} {host}:{port} {mode}: {judged!.Rule.Id} offers {remedy}, which is reported again");
                    }
                }
            }
        }
    }

    private static string[] Checked =>
        ["SMTP1001", "SMTP1002", "SMTP1003", "SMTP1004", "SMTP1005", "SMTP1006", "SMTP1007", "SMTP1009", "SMTP1012"];

    private static List<TransportRule> Warnings => [.. RuleCatalog.Transport.Where(rule => rule.Severity == RuleSeverity.Warning)];
}
