using SmtpConfigAnalyzers.Files.Judging;
using SmtpConfigAnalyzers.Products;
using SmtpConfigAnalyzers.Rules;

namespace SmtpConfigAnalyzers.Core.Tests.Files;

/// <summary>
/// All pairs of findings on one section, over what sections say: two never contradict each other, and whoever follows them, one after the
/// other, never comes back to where he was.
/// </summary>
public class PairsOfRulesTests
{
    private static readonly string[] Hosts =
        ["smtp.contoso.com", "smtp.office365.com", "smtp.gmail.com:587", "imap.gmail.com", "https://smtp.contoso.com", "relay.corp.local"];

    private static readonly string[] Ports = ["25", "465", "587", "2525", "993", "\"abc\"", "0", "70000"];

    private static readonly string[] Modes =
    [
        "", "\"EnableSsl\": true", "\"EnableSsl\": false", "\"UseSsl\": true, \"UseStartTls\": true", "\"UseSsl\": false, \"UseStartTls\": false",
        "\"SecureSocketOptions\": \"None\"", "\"SecureSocketOptions\": \"StartTls\"", "\"SecureSocketOptions\": \"SslOnConnect\"",
        "\"SecureSocketOptions\": \"Auto\"", "\"SecureSocketOptions\": \"TLS\"", "\"UseSsl\": \"yes\", \"SecureSocketOptions\": \"StartTls\"",
    ];

    private static readonly string[] Logins =
        ["", "\"Username\": \"a\", \"Password\": \"Tr0ub4dor-3x\"", "\"Username\": \"a\", \"UseDefaultCredentials\": true"];

    private static readonly string[] Paths = ["Smtp", "Umbraco:CMS:Global:Smtp", "email:smtp", "globalSettings:mail:smtp", "Coravel:Mail"];

    public static TheoryData<string> Sections => [.. Paths];

    [Theory]
    [MemberData(nameof(Sections))]
    public void TwoFindings_DoNotContradictEachOther(string path)
    {
        foreach (var text in Texts(path))
        {
            var findings = Judge(text);
            var transport = findings.Where(finding => RuleCatalog.Transport.Contains(finding.Rule)).ToList();

            Assert.True(transport.Count <= 1, text);
            Assert.False(findings.Any(finding => finding.Rule.Id == "SMTP5001") && transport.Count > 0, text);
            Assert.Equal(findings.Count, findings.DistinctBy(finding => (finding.Rule.Id, finding.Place)).Count());
            Assert.True(findings.Count(finding => finding.Rule.Id is "SMTP5002" && finding.Place == transport.FirstOrDefault()?.Place) == 0, text);
        }
    }

    [Theory]
    [MemberData(nameof(Sections))]
    public void FixesOneAfterTheOther_NeverComeBack(string path)
    {
        foreach (var text in Texts(path))
        {
            var seen = new List<string> { text };
            while (Judge(seen[^1]).FirstOrDefault(finding => finding.Remedies.Count > 0) is { } finding)
            {
                var edits = finding.Remedies[0].Edits.Select(edit => edit.Edit).OrderByDescending(edit => edit.Range.Start);
                var next = edits.Aggregate(seen[^1], (before, edit) => edit.ApplyTo(before));

                Assert.DoesNotContain(next, seen);
                seen.Add(next);
                Assert.InRange(seen.Count, 1, 6);
            }
        }
    }

    private static IEnumerable<string> Texts(string path) =>
        from host in Hosts
        from port in Ports
        from mode in Modes
        from login in Logins
        let members = string.Join(", ", new[] { $"\"Host\": \"{host}\"", $"\"Server\": \"{host}\"", $"\"Port\": {port}", mode, login }
            .Where((member, index) => member.Length > 0 && index != (path == "email:smtp" ? 0 : 1)))
        select path.Split(':').Reverse().Aggregate($"{{ {members} }}", (inner, section) => $"{{ \"{section}\": {inner} }}");

    private static IReadOnlyList<SettingsFinding> Judge(string text) => JudgedFiles.Judge("appsettings.json", text, ProjectFacts.Unknown);
}
