using SmtpConfigAnalyzers.Policy;

namespace SmtpConfigAnalyzers.Core.Tests;

public class HostTests
{
    [Theory]
    [InlineData(HostClass.Loopback, "localhost", "LOCALHOST", "localhost.", " localhost ", "mail.localhost", "127.0.0.1", "127.8.9.10",
        "::1", "[::1]", "::ffff:127.0.0.1", "host.docker.internal")]
    [InlineData(HostClass.Loopback, "mailhog", "mailpit", "papercut", "smtp4dev", "maildev", "mailcatcher", "greenmail", "MailHog",
        "mailpit.default.svc.cluster.local", "dev.papercut.contoso.com")]
    [InlineData(HostClass.Internal, "relay", "SMTP", "10.0.0.1", "10.255.255.255", "172.16.0.1", "172.31.255.255", "192.168.0.1",
        "169.254.1.1", "fd00::1", "fe80::1", "::ffff:10.0.0.1")]
    [InlineData(HostClass.Internal, "mail.contoso.local", "mail.contoso.internal", "mail.lan", "mail.corp", "mail.intranet",
        "mail.home.arpa", "postfix.mail.svc.cluster.local", "MAIL.CONTOSO.LOCAL")]
    [InlineData(HostClass.Public, "smtp.contoso.com", "smtp.gmail.com", "SMTP.OFFICE365.COM", "smtp.contoso.com.", "203.0.113.25",
        "172.15.0.1", "172.32.0.1", "192.169.0.1", "11.0.0.1", "2001:db8::25", "localhost.contoso.com", "mymailhog.com",
        "local.contoso.com", "10.0.0.1.contoso.com")]
    [InlineData(HostClass.Unknown, null, "", "  ", "example.com", "smtp.example.com", "smtp.example.org", "mail.example.net",
        "smtp.example", "mail.test", "smtp.invalid", "MAIL.EXAMPLE.COM")]
    [InlineData(HostClass.Unknown, "<host>", "{host}", "${SMTP_HOST}", "#{Host}#", "%SMTP_HOST%", "[host]", "your-host",
        "smtp.yourdomain.com", "your smtp server")]
    public void Name_IsClassified(HostClass expected, params string?[] hosts) =>
        Assert.All(hosts, host => Assert.Equal(expected, HostClassifier.Classify(host, 25, PolicyOptions.Default)));

    [Theory]
    [InlineData("relay", HostClass.Loopback)]
    [InlineData("10.0.0.1", HostClass.Loopback)]
    [InlineData("mail.example.com", HostClass.Loopback)]
    [InlineData(null, HostClass.Loopback)]
    [InlineData("smtp.contoso.com", HostClass.Public)]
    public void DevelopmentPort_IsLoopbackUnlessPublic(string? host, HostClass expected) =>
        Assert.Equal(expected, HostClassifier.Classify(host, 1025, PolicyOptions.Default));

    [Theory]
    [InlineData("smtp.contoso.com", HostClass.Internal)]
    [InlineData("contoso.com", HostClass.Public)]
    [InlineData("smtp.fabrikam.com", HostClass.Public)]
    [InlineData("localhost", HostClass.Loopback)]
    public void InternalHosts_AreInternal(string host, HostClass expected) =>
        Assert.Equal(
            expected, HostClassifier.Classify(
                host, null, PolicyOptions.Default with { InternalHosts = HostPattern.ParseList("*.contoso.com") }));

    [Theory]
    [InlineData("*", "", true)]
    [InlineData("*", "anything", true)]
    [InlineData("relay", "relay", true)]
    [InlineData("Relay", "RELAY", true)]
    [InlineData("relay", "relay2", false)]
    [InlineData("relay", "arelay", false)]
    [InlineData("*.contoso.com", "smtp.contoso.com", true)]
    [InlineData("*.contoso.com", "a.b.contoso.com", true)]
    [InlineData("*.contoso.com", "contoso.com", false)]
    [InlineData("*.contoso.com", "smtp.contoso.com.evil.net", false)]
    [InlineData("smtp*.con*.com", "smtp1.contoso.com", true)]
    [InlineData("*a*a*a*b", "aaaaaaaaaaaaaaaaaaaaaaaa", false)]
    [InlineData("re?ay", "relay", true)]
    [InlineData("re?ay", "reay", false)]
    [InlineData("", "", true)]
    [InlineData("", "a", false)]
    [InlineData("a.b", "axb", false)]
    public void Pattern_MatchesTheWholeHost(string pattern, string host, bool expected) =>
        Assert.Equal(expected, new HostPattern(pattern).Matches(host));

    [Theory]
    [InlineData(null, 0)]
    [InlineData(" , ,", 0)]
    [InlineData("relay", 1)]
    [InlineData("relay,*.contoso.com, 10.* other", 4)]
    public void PatternList_IsRead(string? list, int count) => Assert.Equal(count, HostPattern.ParseList(list).Count);
}
