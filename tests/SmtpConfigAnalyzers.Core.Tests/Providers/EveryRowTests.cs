using SmtpConfigAnalyzers.Model;
using SmtpConfigAnalyzers.Policy;
using SmtpConfigAnalyzers.Providers;
using SmtpConfigAnalyzers.Rules;

namespace SmtpConfigAnalyzers.Core.Tests.Providers;

/// <summary>
/// Every row, asked by every client with every port and mode: what is right is not reported, and what a fix writes is right.
/// </summary>
public class EveryRowTests
{
    private static readonly int[] WellKnownPorts = [25, 80, 110, 443, 465, 587, 588, 993, 1234, 2465, 2525, 2587, 8025, 8465, 25025];

    public static IEnumerable<object[]> RowsAndClients =>
        from row in ProviderTable.All from notation in Enum.GetValues<ModeNotation>() select new object[] { row.Host, notation };

    public static TheoryData<string> Rows => [.. ProviderTable.All.Select(row => row.Host)];

    // Only a client that can do none of the modes, or a row without a certain endpoint, is left without a fix.
    [Theory]
    [MemberData(nameof(RowsAndClients))]
    public void Fix_LeadsToAnEndpointOfTheRow_AndIsSilent(string host, ModeNotation notation)
    {
        var row = RowOf(host);
        var findings = 0;
        foreach (var (connection, options) in Connect(row, notation))
        {
            if (SmtpPolicy.Judge(connection, RuleCatalog.Transport, options) is not { } finding)
            {
                continue;
            }

            findings++;
            Assert.True(finding.Remedies.Count > 0
                || row.BestFor(connection.Library).Count == 0, $"{finding.Rule.Id} of {Describe(connection)}");
            Assert.All(finding.Remedies, remedy => AssertHeals(remedy, finding, row, options));
        }

        Assert.NotEqual(0, findings);
    }

    // Silence where the client asks for what is served; port 25 is reported where the row has a better one, unless nobody knows who
    // connects.
    [Theory]
    [MemberData(nameof(Rows))]
    public void Endpoint_InItsOwnMode_IsSilent(string host)
    {
        var row = RowOf(host);
        foreach (var endpoint in row.Endpoints)
        {
            var mode = endpoint.StartsWithTls ? TransportMode.SslOnConnect : TransportMode.StartTls;
            foreach (var library in Enum.GetValues<MailLibrary>().Where(endpoint.Suits))
            {
                var connection = Connections.WithCredentials(library, Connections.Settings(SampleHosts.Of(row), endpoint.Port, mode));
                var expected = endpoint.Port == 25 && !row.ServesOnlyPort25 && library != MailLibrary.Unknown ? "SMTP1001" : null;
                Assert.Equal(expected, SmtpPolicy.Judge(connection, RuleCatalog.Transport, PolicyOptions.Default)?.Rule.Id);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void PortWhoseModeIsNotStated_IsSilentInEitherMode(string host)
    {
        var row = RowOf(host);
        var connections =
            from port in row.ModeUnstated.Where(port => port != 25)
            from mode in new[] { TransportMode.StartTls, TransportMode.SslOnConnect }
            select Connections.WithCredentials(MailLibrary.MailKit, Connections.Settings(SampleHosts.Of(row), port, mode));

        Assert.All(connections, connection => Assert.Null(SmtpPolicy.Judge(connection, RuleCatalog.Transport, PolicyOptions.Default)));
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void PortThatTheRowLacks_IsReportedIfNothingElseIsUnknown(string host)
    {
        var row = RowOf(host);
        var lacking = WellKnownPorts.Where(row.Lacks).ToList();

        Assert.Equal(row.IsComplete || row.Refused.Count > 0, lacking.Count > 0);
        Assert.All(lacking, port =>
        {
            var connection = Connections.Of(MailLibrary.MailKit, Connections.Settings(SampleHosts.Of(row), port, TransportMode.StartTls));
            Assert.Contains(
                SmtpPolicy.Judge(connection, RuleCatalog.Transport, PolicyOptions.Default)?.Rule.Id,
                new[] { "SMTP4001", "SMTP1009", "SMTP1002" });
        });
    }

    private static void AssertHeals(Remedy remedy, Finding finding, Provider row, PolicyOptions options)
    {
        var because = $"{finding.Rule.Id} of {Describe(finding.Connection)} offers {remedy}";
        var repaired = Repair(finding.Connection, remedy);
        var channel = Assert.Single(Channel.Resolve(repaired, repaired.Possibilities[0], options));
        var endpoint = row.Endpoints.SingleOrDefault(endpoint => endpoint.Port == channel.Port)
            // Only for such a port a mode is assumed that the provider leaves out.
            ?? (remedy.OfferedBy is not null && channel.Port is { } port && row.ModeUnstated.Contains(port)
                ? new(port, port == 465 ? TransportMode.SslOnConnect : TransportMode.StartTls, IsCertain: false)
                : null);
        Assert.True(endpoint is not null && endpoint.Suits(repaired.Library), because);
        Assert.True(channel.Mode == (endpoint.StartsWithTls ? TransportMode.SslOnConnect : TransportMode.StartTls), because);
        Assert.True(remedy.Port is null || (endpoint.IsCertain ? remedy.Provider : remedy.OfferedBy) == row.Name, because);
        Assert.True(remedy.OfferedBy is null || row.BestFor(repaired.Library).Count == 0, because);
        Assert.True(SmtpPolicy.Judge(repaired, RuleCatalog.Transport, options) is null, because);
    }

    private static Provider RowOf(string host) => ProviderTable.All.Single(row => row.Host == host);

    private static IEnumerable<(MailConnection Connection, PolicyOptions Options)> Connect(Provider row, ModeNotation notation) =>
        from port in WellKnownPorts.Concat(row.Endpoints.Select(endpoint => endpoint.Port)).Distinct().Select(port => (int?)port)
            .Append(null).Append(0)
        from mode in notation.Modes().Select(mode => (TransportMode?)mode).Append(null)
        from usesCredentials in new[] { true, false }
        from requireTls in notation == ModeNotation.EnableSsl ? [null] : new[] { null, new Connections.NamedPlace("RequireTLS") }
        from query in notation == ModeNotation.Uri && mode == TransportMode.StartTlsWhenAvailable ? new[] { null, "required" } : [null]
        from prefersImplicitTls in new[] { true, false }
        let settings = Connections.Settings(SampleHosts.Of(row), port, mode) with { RequireTls = requireTls, UnknownStartTlsValue = query }
        let library = notation == ModeNotation.EnableSsl ? MailLibrary.SystemNetMail : MailLibrary.MailKit
        select (
            new MailConnection(
                library, notation, new Connections.NamedPlace("connection"), [settings]) { UsesCredentials = usesCredentials },
            new PolicyOptions { PrefersImplicitTls = prefersImplicitTls });

    private static MailConnection Repair(MailConnection connection, Remedy remedy) =>
        new(connection.Library, connection.Notation, connection.Place,
            [.. connection.Possibilities.Select(remedy.ApplyTo)]) { UsesCredentials = connection.UsesCredentials };

    private static string Describe(MailConnection connection)
    {
        var settings = connection.Possibilities[0];
        return $"{connection.Notation} "
            + $"{(settings.Host.IsKnown(out var host) ? host : "?")}:{(settings.Port.IsKnown(out var port) ? port : null)} "
            + $"{(settings.Mode.IsKnown(out var mode) ? mode : null)}";
    }
}
