using System.Globalization;
using SmtpConfigAnalyzers.Policy;
using SmtpConfigAnalyzers.Providers;

namespace SmtpConfigAnalyzers.Docs.Tests.Providers;

/// <summary>The source text of the provider table, and what is written from it.</summary>
public sealed class ProviderTableTests
{
    public static TheoryData<string> RowNames => [.. ProviderSource.Rows.Select(row => row.Host)];

    [Fact]
    public void Code_IsWrittenFromTheSource() =>
        GeneratedText.AssertIsFresh(ProviderCode.Path, ProviderCode.Write(ProviderSource.Hosts, SignInSource.Facts));

    [Fact]
    public void Page_IsWrittenFromTheSource() =>
        GeneratedText.AssertIsFresh(ProviderPage.Path, "providers", ProviderPage.Write(ProviderSource.Hosts));

    [Fact]
    public void SignInPage_IsWrittenFromTheSource() =>
        GeneratedText.AssertIsFresh(ProviderPage.Path, "sign-in", ProviderPage.WriteSignIn(SignInSource.Facts));

    // The generator is not believed: the compiled rows are compared with the lines once more.
    [Fact]
    public void Table_HoldsEveryHost() => Assert.Equal(
        ProviderSource.Hosts.Select(
            row => $"{row.Host} {row.Provider} {row.IsComplete} "
            + $"{string.Join(' ', row.Endpoints.Select(endpoint => $"{endpoint.Port}{endpoint.IsCertain}"))} "
            + $"{string.Join(' ', row.Refused)} {string.Join(' ', row.ModeUnstated)}"),
        ProviderTable.All.Select(
            row => $"{row.Host} {row.Name} {row.IsComplete} "
            + $"{string.Join(' ', row.Endpoints.Select(endpoint => $"{endpoint.Port}{endpoint.IsCertain}"))} "
            + $"{string.Join(' ', row.Refused)} {string.Join(' ', row.ModeUnstated)}"));

    [Fact]
    public void Rows_AreSortedByHost_AndNoneTwice()
    {
        Assert.Equal(ProviderSource.Header, ProviderSource.Lines[0]);
        Assert.Equal(
            ProviderSource.Rows.Select(row => row.Host).Distinct().Order(StringComparer.Ordinal),
            ProviderSource.Rows.Select(row => row.Host));
    }

    [Theory]
    [MemberData(nameof(RowNames))]
    public void Row_IsSound(string host)
    {
        var row = ProviderSource.Rows.Single(row => row.Host == host);

        Assert.Equal(MatchOf(row), row.Match);
        Assert.NotEmpty(row.Endpoints);
        Assert.Empty(row.UnknownFlags);
        Assert.Matches(@"^\S[^""\\|]*\S$", row.Provider);
        Assert.All(row.Sources, source =>
            Assert.True(Uri.TryCreate(source, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http", source));
        Assert.True(row.AsOf == "-"
            || DateOnly.TryParseExact(row.AsOf, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _), row.AsOf);
        Assert.DoesNotContain('|', row.Notes);
    }

    [Theory]
    [MemberData(nameof(RowNames))]
    public void Ports_AreSaidOnce(string host)
    {
        var row = ProviderSource.Rows.Single(row => row.Host == host);
        int[] ports = [.. row.Endpoints.Select(endpoint => endpoint.Port), .. row.Refused, .. row.ModeUnstated];

        Assert.Equal(ports.Distinct(), ports);
        Assert.All(ports, port => Assert.InRange(port, 1, 65535));
        Assert.All(row.Endpoints, endpoint =>
            Assert.Contains(endpoint.Mode, row.Match == "dev" ? ["none", "implicit"] : new[] { "implicit", "starttls" }));
        Assert.All(row.Endpoints, endpoint => Assert.Equal(endpoint.Witnesses.Distinct(), endpoint.Witnesses));
    }

    // 465 is registered for implicit TLS (RFC 8314, section 7.3), 25 and 587 for an upgrade: a row that says otherwise is a slip.
    [Fact]
    public void WellKnownPorts_HaveTheirMode() => Assert.All(
        ProviderSource.Hosts.SelectMany(row => row.Endpoints).Where(endpoint => endpoint.Port is 25 or 465 or 587),
        endpoint => Assert.Equal(endpoint.Port == 465, endpoint.Mode == "implicit"));

    [Fact]
    public void DevelopmentTools_AreKnownByTheirLabels() => Assert.All(
        ProviderSource.Rows.Where(row => row.Match == "dev"),
        row => Assert.Equal(
            HostClass.Loopback, HostClassifier.Classify($"{row.Host}.contoso.com", row.Endpoints[0].Port, PolicyOptions.Default)));

    private static string MatchOf(SourceRow row) =>
        row.Host.StartsWith('.') ? "suffix"
        : row.Host.Contains("{region}", StringComparison.Ordinal) ? "pattern"
        : row.Host.Contains('.', StringComparison.Ordinal) ? "exact"
        : "dev";
}
